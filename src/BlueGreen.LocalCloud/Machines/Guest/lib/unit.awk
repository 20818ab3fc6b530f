# Reads unit files, the drop-ins after the unit itself, and writes what the service manager needs as assignments for the shell.
# A command becomes one line of ExecStart and its like: its flag (- where failure is all right, else +), a space, its words quoted.

function quoted(text) {
    gsub(/'/, "'\\''", text)
    return "'" text "'"
}

function specifiers(text) {
    gsub(/%%/, "\001", text)
    gsub(/%[nN]/, unit ".service", text)
    gsub(/%p/, unit, text)
    gsub(/%i/, "", text)
    gsub(/%t/, "/run", text)
    gsub(/%S/, "/var/lib", text)
    gsub(/%L/, "/var/log", text)
    gsub(/\001/, "%", text)
    return text
}

# Words as systemd splits them. With variables, $NAME alone is split into words and ${NAME} stays within its own, as in a shell.
# Until a word ends, or a variable comes, what is read is kept as it is.
function words(text, variables,    i, c, quote, rest, out) {
    plain = word = ""
    has = 0
    for (i = 1; i <= length(text); i++) {
        c = substr(text, i, 1)
        rest = substr(text, i)
        if (quote == "" && (c == " " || c == "\t")) {
            out = ended(out)
        } else if (quote == "" && (c == "'" || c == "\"")) {
            quote = c
            has = 1
        } else if (c == quote) {
            quote = ""
        } else if (c == "\\" && quote != "'" && i < length(text)) {
            literal(substr(text, ++i, 1))
        } else if (variables && rest ~ /^\$\$/) {
            literal("$")
            i++
        } else if (variables && match(rest, /^\$\{[A-Za-z_][A-Za-z0-9_]*\}/)) {
            flush()
            word = word "\"" substr(rest, 1, RLENGTH) "\""
            i += RLENGTH - 1
        } else if (variables && !has && match(rest, /^\$[A-Za-z_][A-Za-z0-9_]*/)) {
            word = substr(rest, 1, RLENGTH)
            has = 1
            i += RLENGTH - 1
        } else {
            literal(c)
        }
    }
    return ended(out)
}

function literal(c) {
    plain = plain c
    has = 1
}

function flush() {
    if (plain != "") word = word quoted(plain)
    plain = ""
    has = 1
}

function ended(out) {
    if (!has) return out
    flush()
    if (word == "") word = "''"
    out = out (out == "" ? "" : " ") word
    word = ""
    has = 0
    return out
}

function command(text,    flag) {
    flag = "+"
    while (match(text, /^[-@:+!]/)) {
        if (substr(text, 1, 1) == "-") flag = "-"
        text = substr(text, 2)
    }
    return flag " " words(text, 1)
}

function seconds(text,    total) {
    if (text == "infinity") return 2147483
    if (text ~ /^[0-9]+$/) return text
    while (match(text, /^ *[0-9]+ *[a-z]+/)) {
        part = substr(text, 1, RLENGTH)
        text = substr(text, RLENGTH + 1)
        number = part + 0
        gsub(/[0-9 ]/, "", part)
        total += number * (part ~ /^h/ ? 3600 : part ~ /^m(in.*)?$/ ? 60 : part == "ms" ? 0.001 : 1)
    }
    return total + 0
}

function take(key, value) {
    if (key ~ /^(ExecStartPre|ExecStart|ExecStartPost|ExecReload|ExecStop|ExecStopPost|Environment|EnvironmentFile|WantedBy|Alias)$/) {
        if (value == "") { list[key] = ""; return }
        if (key ~ /^Exec/) value = command(value)
        else if (key == "Environment") value = words(value, 0)
        list[key] = list[key] (list[key] == "" ? "" : "\n") value
    } else if (key ~ /^(Type|User|Group|WorkingDirectory|PIDFile|Restart|RuntimeDirectory|StateDirectory|LogsDirectory|KillMode|UMask|RemainAfterExit)$/) {
        single[key] = value
    } else if (key ~ /^(RestartSec|TimeoutStopSec|TimeoutSec)$/) {
        single[key] = seconds(value)
    }
}

/^[ \t]*[#;]/ || /^[ \t]*$/ { next }
/^\[/ { section = $0; next }
{
    line = line $0
    if (line ~ /\\$/) { line = substr(line, 1, length(line) - 1) " "; next }
    at = index(line, "=")
    key = substr(line, 1, at - 1)
    value = substr(line, at + 1)
    gsub(/^[ \t]+|[ \t]+$/, "", key)
    gsub(/^[ \t]+|[ \t]+$/, "", value)
    line = ""
    if (section != "[Unit]") take(key, specifiers(value))
}

END {
    for (key in list) print key "=" quoted(list[key])
    for (key in single) print key "=" quoted(single[key])
}
