"""make_text.py KIND KILOBYTES: a made-up Indonesian text of about so many thousand bytes on standard output, to measure speed.

KIND is `short` (many short sentences with names, posts, cues, quotations, dates, pronouns, short forms in brackets), `same` (one
of them again and again), `long` (all of them without a full stop: one sentence), `article` (paragraphs of such sentences),
`names`, `brackets`, `open`, `quotes`, `commas` (one line of nothing else), `verbs` (one line of cues without a subject),
`contexts` (one of names that need a context), `short-forms` or `regulations` (every sentence names another body or
instrument)."""
import itertools, random, sys

SENTENCES = [
    'Menteri Perdagangan Budi Santoso mengatakan pemerintah akan memblokir TikTok Shop pada 4 Oktober 2023.',
    'Kementerian Perdagangan telah menerbitkan Permendag Nomor 31 Tahun 2023.',
    'Ia menilai aturan tersebut merugikan UMKM.',
    '"Kami akan mengawasi platform itu dan melarang praktik predatory pricing," kata Budi.',
    'Asosiasi E-Commerce Indonesia (idEA) mendukung Kemendag, Senin (2/10/2023).',
    'Menurut Ketua Umum idEA Hilmi Adrianto, pihaknya meminta pemerintah mencabut larangan itu karena Permendag ini.',
    'Satuan tugas tersebut dibentuk bersama Polri, dan yang terlibat antara lain Kejaksaan Agung, serta Bank Indonesia.',
    'Hal itu disampaikan Meutya dalam rapat dengan Komisi I DPR kemarin.',
    'Politikus Partai Golkar itu mengkritik Komdigi, dan kembali meminta Meta mematuhi aturan.',
    'TikTok menjadi tempat UMKM berjualan, sehingga diperlukan revisi UU Perdagangan.',
]
LINES = {
    'names': ['Budi Santoso', 'Kementerian Perdagangan', 'TikTok', 'Meutya Hafid', 'Rudi Hartono', 'Asosiasi Pedagang'],
    'brackets': ['(', ')', '[', ']', '('], 'open': ['('], 'quotes': ['"', '\u201c', '\u201d'], 'commas': [','],
    'contexts': ['dana', 'DANA', 'Telegram'],
    'verbs': ['memblokir', 'melarang', 'dan', 'mengawasi', 'untuk', 'meminta', 'diblokir'],
}
NUMBERED = {
    'short-forms': 'Lembaga Kajian Data {word} (LK{word}) mendukung Kemendag, kata peneliti LK{word} Dono {word}.',
    'regulations': 'Kemendag menerbitkan Permendag Nomor {i} Tahun 2023 dan Permendag {i} mencabut Permendag lama.',
}


def word(i):
    """A made-up name for a number: capital, then syllables."""
    out = ''
    while i or not out:
        out, i = out + 'bcdfgjklmnprstw'[i % 15] + 'aeiou'[i // 15 % 5], i // 75
    return out.capitalize()


def pieces(kind):
    """Pieces of the text without end, with the blank before each."""
    chance = random.Random(1)
    if kind == 'short':
        yield from (' ' + sentence for sentence in itertools.cycle(SENTENCES))
    if kind == 'same':
        yield from (' ' + sentence for sentence in itertools.repeat(SENTENCES[0]))
    if kind == 'long':
        yield from (' ' + sentence.rstrip('.') for sentence in itertools.cycle(SENTENCES))
    if kind in LINES:
        yield from (' ' + piece for piece in itertools.cycle(LINES[kind]))
    if kind in NUMBERED:
        yield from (' ' + NUMBERED[kind].format(i=i, word=word(i)) for i in itertools.count(1))
    while kind == 'article':
        yield '\n' + ' '.join(chance.choice(SENTENCES) for _ in range(chance.randint(1, 4)))


KINDS = ['short', 'same', 'long', 'article', *LINES, *NUMBERED]


def text(kind, n_bytes):
    out, size = [], 0
    for piece in pieces(kind):
        out.append(piece)
        size += len(piece.encode())
        if size >= n_bytes:
            return ''.join(out).strip() + '\n'


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in KINDS:
        sys.exit(__doc__)
    sys.stdout.buffer.write(text(sys.argv[1], 1000 * int(sys.argv[2])).encode())
