"""The same articles written in other ways: what a reader still understands, an extractor should too.
Each function takes the text of an article and gives the rewritten one. Offsets change, names do not."""
import html, re


def plain(text):
    return text


def lower(text):
    return text.lower()


def upper(text):
    return text.upper()


def curly(text):
    """Typographic quotation marks and apostrophes."""
    text = re.sub(r'(^|[\s(\[])"', r"\1“", text, flags=re.M).replace('"', "”")
    return re.sub(r"(^|[\s(\[])'", r"\1‘", text, flags=re.M).replace("'", "’")


def unspaced(text):
    """No blank behind the full stops between sentences, as careless pages have it."""
    return re.sub(r'([a-z0-9)"])\. +(?=[A-Z"])', r"\1.", text)


NAVIGATION = """<header><a href="/"><img src="/logo.png" alt="Kabar Uji"></a>
<nav><ul><li><a href="/">Beranda</a></li><li><a href="/ekonomi">Ekonomi</a></li><li><a href="/tekno">Tekno</a></li>
<li><a href="/olahraga">Olahraga</a></li></ul></nav></header>
<ol class="breadcrumb"><li><a href="/">Beranda</a></li><li><a href="/ekonomi">Ekonomi</a></li></ol>"""
AROUND = """<aside><h3>Terpopuler</h3><ul><li><a href="/1">Basarnas Cari Pendaki yang Hilang di Gunung Uji</a></li>
<li><a href="/2">Shopee Buka Kantor Baru</a></li><li><a href="/3">Jadwal Pertandingan Malam Ini</a></li></ul></aside>
<footer><ul><li><a href="/tentang">Tentang Kami</a></li><li><a href="/redaksi">Redaksi</a></li>
<li><a href="/pedoman">Pedoman Media Siber</a></li></ul><p>Hak cipta Kabar Uji</p></footer>
<script>var halaman = {"judul": "uji"};</script>"""


def page(text):
    """A page of HTML with navigation, a list of other stories and a footer around the article."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    title, body = html.escape(lines[0]), "\n".join(f"<p>{html.escape(line)}</p>" for line in lines[1:])
    return (f'<!DOCTYPE html>\n<html lang="id"><head><meta charset="utf-8"><title>{title}</title>\n'
            f"<style>p {{ margin: 0 }}</style></head>\n<body>{NAVIGATION}\n<main><article><h1>{title}</h1>\n"
            f"{body}\n</article>\n{AROUND}</main></body></html>\n")


# name, what is done, format of the articles for simpul (None: told by itself)
VARIANTS = [("plain", plain, None), ("lower case", lower, None), ("upper case", upper, None),
            ("curly quotes", curly, None), ("no blank after full stops", unspaced, None),
            ("HTML page with navigation", page, "html")]
