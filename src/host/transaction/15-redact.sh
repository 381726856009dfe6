# Nothing that is a secret of this stack leaves the VM in a log: neither as it is nor in the spellings in which programs show
# it. The same spellings as in src/secrets/redact-forms.ts; here for values that the runner never had.

# hide_secrets: standard input without the stack's secrets, in any spelling, and without private keys. One process.
hide_secrets() {
  set --
  for secret in "$LIVE"/secrets/* "$LIVE"/secrets/.kept/*; do
    [ -f "$secret" ] && set -- "$@" "$secret"
  done
  LC_ALL=C awk '
    BEGIN {
      for (each = 1; each < 256; each++) { letter = sprintf("%c", each); code[letter] = each }
      digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    }
    # Shorter pieces are no secrets, and hiding them would hide everything.
    function hide(text) {
      if (length(text) < 4 || (text in known)) return
      known[text] = 1
      if (length(text) > longest) longest = length(text)
      bucket[length(text), ++count[length(text)]] = text
    }
    function base64(text, skip,    out, at, bits, have, whole) {
      out = ""; bits = 0; have = 0
      for (at = 1 - skip; at <= length(text); at++) {
        bits = bits * 256 + (at < 1 ? 0 : code[substr(text, at, 1)]); have += 8
        while (have >= 6) { have -= 6; whole = 2 ^ have; out = out substr(digits, int(bits / whole) + 1, 1); bits = bits % whole }
      }
      # The edges also hold bits of what stands beside: the last letters are only there when they are whole.
      return substr(out, skip == 0 ? 1 : skip + 2)
    }
    function spell(text,    at, letter, hex, url, strict, form, json, go, alphabet) {
      # Long ones piece by piece, in multiples of three for the sake of base64: joining texts letter by letter is quadratic.
      for (; length(text) > 1020; text = substr(text, 769)) spell(substr(text, 1, 768))
      if (length(text) < 4) return
      hide(text)
      hex = ""; url = ""; strict = ""; json = ""; go = ""
      for (at = 1; at <= length(text); at++) {
        letter = substr(text, at, 1)
        hex = hex sprintf("%02x", code[letter])
        form = sprintf("%%%02X", code[letter])
        url = url (letter ~ /[A-Za-z0-9_.!~*\047()-]/ ? letter : form)
        strict = strict (letter ~ /[A-Za-z0-9_.~-]/ ? letter : form)
        form = letter
        if (letter == "\"" || letter == "\\") form = "\\" letter
        else if (letter == "\n") form = "\\n"
        else if (letter == "\r") form = "\\r"
        else if (letter == "\t") form = "\\t"
        else if (code[letter] < 32) form = sprintf("\\u%04x", code[letter])
        json = json form
        go = go (letter ~ /[<>&]/ ? sprintf("\\u%04x", code[letter]) : form)
      }
      hide(hex); hide(toupper(hex)); hide(url); hide(strict); hide(json); hide(go)
      form = strict; gsub(/%20/, "+", form); hide(form)
      hide(lower_escapes(url)); hide(lower_escapes(strict))
      for (at = 0; at < 3; at++) {
        form = base64(text, at); hide(form)
        alphabet = form; gsub(/[+]/, "-", alphabet); gsub(/\//, "_", alphabet); hide(alphabet)
      }
      # Written over several lines, at the columns of base64 and PEM.
      form = base64(text, 0)
      for (at = 1; length(form) > 64 && at <= length(form); at += 64) if (length(substr(form, at, 64)) >= 16) hide(substr(form, at, 64))
      for (at = 1; length(form) > 76 && at <= length(form); at += 76) if (length(substr(form, at, 76)) >= 16) hide(substr(form, at, 76))
    }
    function lower_escapes(text,    out) {
      out = ""
      while (match(text, /%[0-9A-F][0-9A-F]/)) {
        out = out substr(text, 1, RSTART - 1) tolower(substr(text, RSTART, 3)); text = substr(text, RSTART + 3)
      }
      return out text
    }
    function learnt(    lines, line, piece, at) {
      if (value == "") return
      sub(/\n$/, "", value)
      spell(value)
      lines = split(value, piece, "\n")
      for (at = 1; at <= lines; at++) { line = piece[at]; gsub(/^[ \t\r]+|[ \t\r]+$/, "", line); spell(line) }
      value = ""
    }
    !shown { if (FNR == 1) learnt(); value = value $0 "\n"; next }
    FNR == 1 { learnt() }
    {
      for (size = longest; size >= 4; size--)
        for (each = 1; each <= count[size]; each++)
          while (at = index($0, bucket[size, each])) $0 = substr($0, 1, at - 1) "***" substr($0, at + size)
      gsub(/AGE-SECRET-KEY-[A-Z0-9-]*/, "***")
      if (inside && match($0, /-----END [A-Z0-9 ]*PRIVATE KEY[A-Z ]*-----/)) { inside = 0; $0 = "***" substr($0, RSTART + RLENGTH) }
      else if (inside) next
      # The last lines of a log may begin in the middle of a key.
      else if (match($0, /^.*-----END [A-Z0-9 ]*PRIVATE KEY[A-Z ]*-----/) && !match($0, /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/)) { lines = 0; sub(/^.*-----END [A-Z0-9 ]*PRIVATE KEY[A-Z ]*-----/, "***") }
      while (match($0, /-----BEGIN [A-Z0-9 ]*PRIVATE KEY[A-Z ]*-----/)) {
        head = substr($0, 1, RSTART - 1); rest = substr($0, RSTART + RLENGTH)
        if (match(rest, /-----END [A-Z0-9 ]*PRIVATE KEY[A-Z ]*-----/)) $0 = head "***" substr(rest, RSTART + RLENGTH)
        else { inside = 1; $0 = head (head == "" ? "" : "***"); break }
      }
      if (!(inside && $0 == "")) text[++lines] = $0
    }
    END { if (inside) text[++lines] = "***"; for (at = 1; at <= lines; at++) print text[at] }' "$@" shown=1 -
}

# The same, and what merely looks like a secret: a value after a telling name, a password in a URL. For output of programs.
redact() {
  hide_secrets | sed 's/\(password\|passwd\|secret\|token\|key\)\([A-Za-z_]*["'\'']\{0,1\}[=:][ ]*\)[^ ,;]*/\1\2***/Ig
    s,\([a-z][a-z0-9+.-]*://\)[^/@ ]*:[^/@ ]*@,\1***@,Ig'
}
