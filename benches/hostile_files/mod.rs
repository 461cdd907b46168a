//! Files that nobody writes in earnest, of any size: what one letter of them costs is what counts.

/// Makes a file of about so many bytes. The same size, the same file.
pub type Make = fn(usize) -> String;

/// Each kind of file by its name.
pub const KINDS: [(&str, Make); 27] = [
    ("[0,0,…] as organisations", |size| list(size, r#"{"organizations":["#, |_| "0".into(), "]}")),
    ("[{},{},…] as memberships", |size| {
        list(size, r#"{"memberships":["#, |_| "{}".into(), "],") + ORGANIZATION + "}"
    }),
    ("[{},{},…] as sources", |size| beside(size, r#""sources":["#, |_| "{}".into(), "]")),
    ("[0,0,…] under an unknown key", |size| beside(size, r#""x":["#, |_| "0".into(), "]")),
    ("[\"\",\"\",…] under an unknown key", |size| beside(size, r#""x":["#, |_| "\"\"".into(), "]")),
    ("[[[[…", |size| "[".repeat(size)),
    ("{\"a\":{\"a\":…", |size| r#"{"a":"#.repeat(size / 5)),
    ("many keys", |size| beside(size, r#""x":{"#, |n| format!(r#""k{n}":0"#), "}")),
    ("one key, many times", |size| beside(size, r#""x":{"#, |_| r#""k":0"#.into(), "}")),
    ("one text", |size| format!(r#"{{"organizations":[{{"id":"a","name":"{}"}}]}}"#, "x".repeat(size))),
    ("one number", |size| beside(1, r#""x":["#, move |_| "1".repeat(size), "]")),
    ("one text of escapes", |size| {
        format!(r#"{{"organizations":[{{"id":"a","name":"{}"}}]}}"#, r"\u0041".repeat(size / 6))
    }),
    ("lines", |size| format!("{{{ORGANIZATION}{}}}", "\n".repeat(size))),
    ("languages", |size| list(size, r#"{"organizations":[{"id":"a","name":{"#, |n| format!(r#""k{n}":"x""#), "}}]}")),
    ("sources", |size| beside(size, r#""sources":["#, |n| format!(r#"{{"id":{n}}}"#), "]")),
    ("posts", |size| {
        list(size, r#"{"memberships":["#, |_| r#"{"post_id":1,"member_id":2}"#.into(), "],") + ORGANIZATION + "}"
    }),
    ("organisations", |size| list(size, r#"{"organizations":["#, |n| format!(r#"{{"id":{n},"name":"b{n}"}}"#), "]}")),
    ("organisations of one name", |size| {
        list(size, r#"{"organizations":["#, |n| format!(r#"{{"id":{n},"name":"Union of Healthy Cities"}}"#), "]}")
    }),
    ("long names", |size| {
        let name = "ая".repeat(240);
        list(size, r#"{"organizations":["#, move |n| format!(r#"{{"id":{n},"name":"{name}{n}"}}"#), "]}")
    }),
    ("members", |size| beside(size, r#""areas":["#, |n| format!(r#"{{"id":{n},"name":"b{n}"}}"#), "]")),
    ("memberships", |size| {
        let item = |n| format!(r#"{{"organization_id":"a","member_id":"m{n}"}}"#);
        beside(size, r#""memberships":["#, item, "]")
    }),
    ("memberships of one member", |size| {
        let item = |n| {
            let year = 1000 + n % 9000;
            format!(r#"{{"organization_id":"a","member_id":"m","start_date":"{year}","end_date":"{year}"}}"#)
        };
        beside(size, r#""memberships":["#, item, "]")
    }),
    ("undeclared members", |size| {
        let areas = beside(size / 2, r#""areas":["#, |n| format!(r#"{{"id":"member-{n:06}","name":"N{n}"}}"#), "],");
        let item = |n| format!(r#"{{"organization_id":"a","member_id":"member-{:06}"}}"#, 500_000 + n);
        list(size / 2, &(areas.trim_end_matches('}').to_owned() + r#""memberships":["#), item, "]}")
    }),
    ("undeclared organisations", |size| {
        let all = list(size / 2, r#"{"organizations":["#, |n| format!(r#"{{"id":"org-{n:06}","name":"N{n}"}}"#), "],");
        let item = |n| format!(r#"{{"organization_id":"org-{:06}","member_id":"m"}}"#, 500_000 + n);
        list(size / 2, &(all + r#""memberships":["#), item, "]}")
    }),
    ("facts", |size| {
        let item = |n| {
            format!(r#"{{"id":{n},"name":"b{n}","facts":[{{"property":"p","statement":"The seat is in town {n}."}}]}}"#)
        };
        list(size, r#"{"organizations":["#, item, "]}")
    }),
    ("links", |size| {
        let begin = r#"{"organizations":[{"id":"a","name":"A","sources":["#;
        list(size, begin, |n| format!(r#"{{"url":"http://a/{n}"}}"#), "]}]}")
    }),
    ("values", |size| {
        let values = vec![r#""v""#; 9_000].join(",");
        let begin = r#"{"organizations":[{"id":"a","name":"A","facts":["#;
        list(size, begin, move |_| format!(r#"{{"property":"p","statement":"s","value":[{values}]}}"#), "]}]}")
    }),
];

const ORGANIZATION: &str = r#""organizations":[{"id":"a","name":"A"}]"#;

/// Items beside an organisation without fault.
fn beside(size: usize, begin: &str, item: impl Fn(usize) -> String, end: &str) -> String {
    list(size, &format!("{{{ORGANIZATION},{begin}"), item, &format!("{end}}}"))
}

/// As many items as make so many bytes, at least one.
fn list(size: usize, begin: &str, item: impl Fn(usize) -> String, end: &str) -> String {
    let mut text = begin.to_owned();
    let end_at = text.len() + size.saturating_sub(begin.len() + end.len());
    for number in 0.. {
        text += &item(number);
        if text.len() >= end_at {
            break;
        }
        text.push(',');
    }
    text + end
}
