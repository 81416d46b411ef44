//! A document as `CommonMark`, its tables as GitHub's extension has them. What people wrote stands
//! there as they wrote it: nothing of it becomes markup.

use super::document::{Block, Document, Figure, Item, Line, Signature, Table};

/// Returns the document as Markdown, ended by a line break.
pub fn render(document: &Document) -> String {
    let mut parts = Vec::new();
    if let Some(mark) = &document.mark {
        parts.push(format!("**{}**", inline(mark)));
    }
    parts.push(format!("# {}", inline(&document.title)));
    parts.extend(document.blocks.iter().map(block));
    parts.join("\n\n") + "\n"
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(level, text) => {
            let marks = "#".repeat(usize::from(*level).clamp(2, 6));
            format!("{marks} {}", inline(text))
        }
        Block::Paragraph(text) => line(text, ""),
        Block::Facts(facts) => {
            let facts = facts.iter().map(|(name, value)| {
                let text = Line::led_by(format!("{name}:")).then(format!(" {value}"));
                format!("- {}", line(&text, "  "))
            });
            facts.collect::<Vec<_>>().join("\n")
        }
        Block::List(items) => {
            let mut lines = Vec::new();
            for found in items {
                item(found, 0, &mut lines);
            }
            lines.join("\n")
        }
        Block::Table(found) => {
            let title = found.title.as_deref().map(Line::led_by);
            let title = title.map_or_else(String::new, |title| line(&title, "") + "\n\n");
            title + &table(found)
        }
        Block::Figure(found) => figure(found),
        Block::Signatures(found) => signatures(found),
    }
}

/// What a figure shows is told in words and by its values.
fn figure(figure: &Figure) -> String {
    let title = Line::led_by(figure.title.as_str());
    let told = Line::plain(figure.alternative.as_str());
    let values = table(&figure.values());
    format!("{}\n\n{}\n\n{values}", line(&title, ""), line(&told, ""))
}

/// Each has a line to sign on, with the name below.
fn signatures(signatures: &[Signature]) -> String {
    let each = signatures.iter().map(|signature| {
        let role = inline(&signature.role);
        let line = "\\_".repeat(30);
        let name = signature.name.as_ref();
        let name = name.map_or_else(String::new, |name| format!("\\\n{}", inline(name)));
        format!("{role}: {line}{name}")
    });
    each.collect::<Vec<_>>().join("\n\n")
}

fn item(item: &Item, depth: usize, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    let below = format!("{indent}  ");
    lines.push(format!("{indent}- {}", line(&item.line, &below)));
    for item in &item.below {
        self::item(item, depth + 1, lines);
    }
}

fn table(table: &Table) -> String {
    let row = |cells: &[String]| {
        let cells: Vec<String> = cells
            .iter()
            .map(|cell| inline(&cell.replace('\n', " ")))
            .collect();
        format!("| {} |", cells.join(" | "))
    };
    let rule = (0..table.head.len()).map(|column| {
        if table.is_number(column) {
            "--:"
        } else {
            "---"
        }
    });
    let rule: Vec<&str> = rule.collect();
    let mut lines = vec![row(&table.head), format!("| {} |", rule.join(" | "))];
    lines.extend(table.rows.iter().map(|cells| row(cells)));
    lines.join("\n")
}

/// Returns a text whose further lines begin with `indent`, which keeps them where they belong.
fn line(line: &Line, indent: &str) -> String {
    let mut text = String::new();
    for run in &line.0 {
        // Emphasis must not begin or end at white space.
        let inner = run.text.trim();
        let (before, after) = match run.text.find(inner) {
            Some(at) if !inner.is_empty() => (&run.text[..at], &run.text[at + inner.len()..]),
            _ => (run.text.as_str(), ""),
        };
        let marks = if run.strong && !inner.is_empty() {
            "**"
        } else {
            ""
        };
        text.push_str(before);
        text.push_str(marks);
        text.push_str(&escaped(inner));
        text.push_str(marks);
        text.push_str(after);
    }
    let lines: Vec<String> = text.lines().map(at_start).collect();
    lines.join(&format!("\\\n{indent}"))
}

/// Returns a text of one line.
fn inline(text: &str) -> String {
    escaped(&text.replace('\n', " "))
}

/// Marks what would be markup wherever it stands.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&'
        ) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Marks what would be markup at the beginning of a line: headings, lists, rules.
fn at_start(line: &str) -> String {
    let line = line.trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let marked = line[digits..].starts_with(['.', ')']);
    if digits > 0 && marked {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    if line.starts_with(['#', '+', '-', '=']) {
        return format!("\\{line}");
    }
    line.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;

    fn shown(blocks: Vec<Block>) -> String {
        render(&Document {
            mark: Some("UTKAST".into()),
            blocks,
            ..Document::new(Language::Sv, "M*1*")
        })
    }

    #[test]
    fn what_people_wrote_never_becomes_markup() {
        let odd = "# *inte* <b>fet</b> [länk](x)\n- punkt\n1. ett | två & `kod`\n=";
        assert_eq!(
            shown(vec![Block::Paragraph(Line::plain(odd))]),
            "**UTKAST**\n\n# M\\*1\\*\n\n\\# \\*inte\\* \\<b\\>fet\\</b\\> \\[länk\\](x)\\\n\\- punkt\\\n\
             1\\. ett \\| två \\& \\`kod\\`\\\n\\=\n"
        );
    }

    #[test]
    fn lists_and_tables_keep_their_shape() {
        let list = Block::List(vec![Item {
            line: Line::led_by("§ 1 Beslut: ").then("ett\ntvå"),
            below: vec![Item::alone(Line::plain("2. tre"))],
        }]);
        let head = vec!["Vem".into(), "Vad".into(), "Tim".into()];
        let rows = vec![vec!["Åsa".into(), "a|b\nc".into(), "7".into()]];
        let table = Block::Table(Table::new(head, rows).numbers(&[2]));
        let facts = Block::Facts(vec![("Plats".into(), "Rum 3".into())]);
        assert_eq!(
            shown(vec![facts, list, table]),
            "**UTKAST**\n\n# M\\*1\\*\n\n- **Plats:** Rum 3\n\n- **§ 1 Beslut:** ett\\\n  två\n  - 2\\. tre\n\n\
             | Vem | Vad | Tim |\n| --- | --- | --: |\n| Åsa | a\\|b c | 7 |\n"
        );
    }
}
