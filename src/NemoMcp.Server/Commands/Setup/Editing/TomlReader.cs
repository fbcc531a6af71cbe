using System.Text;

namespace NemoMcp.Server.Commands.Setup.Editing;

/// <summary>Reads which tables and keys a TOML file has (https://toml.io/en/v1.0.0). Values are only walked over: their ends must be found, nothing more.</summary>
internal sealed class TomlReader
{
    private readonly string _text;
    private readonly List<TomlStatement> _statements = [];
    private int _at;
    private IReadOnlyList<string> _table = [];

    private TomlReader(string text) => _text = text;

    private char Now => _at < _text.Length ? _text[_at] : '\0';

    private int Line => _text.AsSpan(0, Math.Min(_at, _text.Length)).Count('\n') + 1;

    public static IReadOnlyList<TomlStatement> Read(string text)
    {
        var reader = new TomlReader(text);
        reader.ReadAll();
        return reader._statements;
    }

    private void ReadAll()
    {
        _at = Now == '\uFEFF' ? 1 : 0;
        while (true)
        {
            SkipBlankLines();
            if (_at >= _text.Length)
            {
                return;
            }

            ReadStatement();
            SkipBlanks();
            if (_at < _text.Length && Now is not '\n' and not '#')
            {
                throw Wrong("something stands behind the end of this statement");
            }
        }
    }

    private void ReadStatement()
    {
        var line = Line;
        if (Now is not '[')
        {
            var key = ReadKey();
            Expect('=');
            SkipBlanks();
            ReadValue();
            _statements.Add(new TomlStatement(line, false, [.. _table, .. key]));
            return;
        }

        var brackets = _text.AsSpan(_at).StartsWith("[[") ? 2 : 1;
        _at += brackets;
        _table = ReadKey();
        for (var i = 0; i < brackets; i++)
        {
            Expect(']');
        }

        _statements.Add(new TomlStatement(line, true, _table));
    }

    private List<string> ReadKey()
    {
        var parts = new List<string>();
        do
        {
            SkipBlanks();
            parts.Add(Now is '"' or '\'' ? ReadString() : ReadBareKey());
            SkipBlanks();
        }
        while (Take('.'));

        return parts;
    }

    private string ReadBareKey()
    {
        var start = _at;
        while (char.IsAsciiLetterOrDigit(Now) || Now is '_' or '-')
        {
            _at++;
        }

        return _at > start ? _text[start.._at] : throw Wrong("a name is expected here");
    }

    // Inside brackets values may go over lines; commas, equals signs and comments are walked over.
    private void ReadValue()
    {
        var open = new Stack<char>();
        var start = _at;
        do
        {
            switch (Now)
            {
                case '\0' when _at >= _text.Length:
                case '\n' when open.Count == 0:
                    throw Wrong(open.Count == 0 && _at == start ? "a value is missing" : "a bracket is not closed");
                case '"' or '\'':
                    ReadString();
                    break;
                case '[' or '{':
                    open.Push(Now == '[' ? ']' : '}');
                    _at++;
                    break;
                case ']' or '}':
                    if (open.Count == 0 || open.Pop() != Now)
                    {
                        throw Wrong("a bracket is closed that was not opened");
                    }

                    _at++;
                    break;
                case '#' when open.Count > 0:
                    SkipLine();
                    break;
                default:
                    _at++;
                    break;
            }
        }
        while (open.Count > 0 || Now is not ('\0' or '\n' or '#' or ' ' or '\t' or '\r') || IsBetweenDateAndTime(start));
    }

    // The one value with a blank in it: 1979-05-27 07:32:00
    private bool IsBetweenDateAndTime(int start) =>
        Now == ' ' && _at - start == 10 && _text[start + 4] == '-' && _at + 1 < _text.Length && char.IsAsciiDigit(_text[_at + 1]);

    private string ReadString()
    {
        var (quote, line) = (Now, Line);
        var mark = new string(quote, 3);
        var isLong = _text.AsSpan(_at).StartsWith(mark);
        var read = new StringBuilder();
        for (_at += isLong ? 3 : 1; _at < _text.Length && (isLong || Now != '\n'); _at++)
        {
            if (isLong ? _text.AsSpan(_at).StartsWith(mark) && !(_at + 3 < _text.Length && _text[_at + 3] == quote) : Now == quote)
            {
                _at += isLong ? 3 : 1;
                return read.ToString();
            }

            // An escaped sign never ends the text. What it stands for matters to no name that is looked for.
            if (quote == '"' && Now == '\\')
            {
                _at++;
            }

            read.Append(Now);
        }

        throw Wrong("a text is not closed", line);
    }

    private void Expect(char sign)
    {
        SkipBlanks();
        if (!Take(sign))
        {
            throw Wrong($"{sign} is expected here");
        }
    }

    private bool Take(char sign)
    {
        var found = Now == sign;
        _at += found ? 1 : 0;
        return found;
    }

    private void SkipBlankLines()
    {
        for (SkipBlanks(); Now is '\n' or '#'; SkipBlanks())
        {
            SkipLine();
        }
    }

    private void SkipBlanks()
    {
        while (Now is ' ' or '\t' or '\r')
        {
            _at++;
        }
    }

    private void SkipLine() => _at = _text.IndexOf('\n', _at) is >= 0 and var end ? end + 1 : _text.Length;

    private HostFileRefusedException Wrong(string reason, int? line = null) =>
        new($"this is no TOML that can be read: {reason}. Correct it in an editor, and run this again.", line ?? Line);
}
