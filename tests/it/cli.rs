//! The command line as its callers see it: exit statuses, JSON lines, mistakes in words, no secrets.

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// The program in an empty folder, with no settings but those given.
pub(super) struct Place(TempDir);

pub(super) struct Run {
    pub(super) status: i32,
    pub(super) stdout: String,
    pub(super) stderr: String,
}

impl Place {
    pub(super) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// Writes a file, and its folder where there is none.
    pub(super) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.0.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }

    /// What a file has; `None` where there is none.
    pub(super) fn read(&self, name: &str) -> Option<String> {
        std::fs::read_to_string(self.0.path().join(name)).ok()
    }

    pub(super) fn run(&self, arguments: &[&str], settings: &[(&str, &str)], input: impl Into<Vec<u8>>) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_membership-bot"));
        command.env_clear().envs(settings.iter().copied()).current_dir(self.0.path()).args(arguments);
        let output = command.timeout(std::time::Duration::from_secs(60)).write_stdin(input.into()).output().unwrap();
        Run {
            status: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

fn run(arguments: &[&str], settings: &[(&str, &str)], input: impl Into<Vec<u8>>) -> Run {
    Place::new().run(arguments, settings, input)
}

fn shipped_data() -> &'static str {
    concat!(env!("CARGO_MANIFEST_DIR"), "/data")
}

#[test]
fn help_is_there_for_each_command_and_is_no_error() {
    for arguments in [
        &["--help"][..],
        &["--version"],
        &["serve", "--help"],
        &["chat", "--help"],
        &["ask", "--help"],
        &["check", "--help"],
        &["import", "--help"],
        &["new", "--help"],
        &["reindex", "--help"],
    ] {
        let run = run(arguments, &[], "");
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{arguments:?}");
        assert!(run.stdout.contains("membership-bot"), "{arguments:?}: {}", run.stdout);
    }
}

#[test]
fn wrong_arguments_could_not_run() {
    for arguments in [
        &["nonsense"][..],
        &["ask"],
        &["ask", "--jsonl", "text"],
        &["ask", "--language", "tt", "text"],
        &["ask", "--today", "2026", "text"],
        &["chat", "--unknown"],
    ] {
        let run = run(arguments, &[], "");
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(run.stderr.contains("error:"), "{arguments:?}: {}", run.stderr);
    }
}

#[test]
fn all_mistakes_of_the_settings_come_at_once_and_without_secrets() {
    let place = Place::new();
    std::fs::write(place.0.path().join(".env"), "LOG_FORMAT=xml\nDEFAULT_LANGUAGE=tt\nsecret secret\n").unwrap();
    let run = place.run(
        &["chat"],
        &[
            ("TELOXIDE_TOKEN", "secret"),
            ("ADMIN_IDS", "me"),
            ("TELOXIDE_PROXY", "http://a:secret@"),
            ("LOG_FORMAT", "csv"),
        ],
        "",
    );
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
    for part in [".env: expected", "TELOXIDE_TOKEN: expected", "ADMIN_IDS: expected", "TELOXIDE_PROXY: expected"] {
        assert!(run.stderr.contains(part), "{part} in {}", run.stderr);
    }
    assert!(run.stderr.contains("LOG_FORMAT: expected text or json, found \"csv\""), "{}", run.stderr);
    assert!(run.stderr.contains("DEFAULT_LANGUAGE: expected en or ru, found \"tt\""), "{}", run.stderr);
    assert!(!run.stderr.contains("secret"), "{}", run.stderr);
}

#[test]
fn serving_without_a_token_says_where_to_get_one() {
    let run = run(&["serve"], &[], "");
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("@BotFather"), "{}", run.stderr);
}

#[test]
fn without_arguments_and_a_token_it_is_a_chat() {
    let run = run(&[], &[], "/quit\n");
    assert_eq!((run.status, run.stdout.as_str()), (0, ""));
    assert!(run.stderr.contains("@BotFather"), "{}", run.stderr);
}

#[test]
fn a_question_is_answered_with_a_status_that_says_whether_there_is_an_answer() {
    let run = run(&["ask", "When", "did", "Izhevsk", "join", "ECAD?"], &[], "");
    assert!(matches!(run.status, 0 | 1) && !run.stdout.trim().is_empty(), "{}", run.stdout);
    assert_eq!(run.stderr, "");
    assert!(!run.stdout.contains('\u{1b}'), "no colours in a pipe: {}", run.stdout);
}

#[test]
fn json_lines_get_a_line_each_in_their_order() {
    let input = concat!(
        "{\"id\":\"1\",\"chat\":\"a\",\"text\":\"When did Izhevsk join ECAD?\"}\n",
        "nonsense\n",
        "{\"id\":\"2\",\"text\":\"/since 2006\",\"language\":\"ru\"}\n",
        "{\"id\":\"3\"}\n",
        "{\"id\":\"4\",\"chat\":\"a\",\"text\":\"and when was it founded?\"}",
    );
    let run = run(&["ask", "--jsonl", "--today", "2026-11-23"], &[], input);
    let lines: Vec<Value> = run.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let ids: Vec<_> = lines.iter().map(|line| line["id"].as_str()).collect();
    assert_eq!(ids, [Some("1"), None, Some("2"), Some("3"), Some("4")]);
    let failed: Vec<_> = lines.iter().map(|line| line["error"].is_string()).collect();
    assert_eq!(failed, [false, true, false, true, false]);
    for line in [&lines[0], &lines[2], &lines[4]] {
        assert!(["answer", "unknown", "clarify", "help"].contains(&line["outcome"].as_str().unwrap()), "{line}");
        assert!(line["organizations"].is_array() && line["facts"].is_array() && line["question"].is_string(), "{line}");
        assert!(line["text"].as_str().unwrap().starts_with(line["answer"].as_str().unwrap()), "{line}");
    }
    assert_eq!((&lines[2]["language"], run.status, run.stderr.as_str()), (&Value::from("ru"), 0, ""));
}

#[test]
fn no_lines_are_a_batch_too() {
    let run = run(&["ask", "--jsonl"], &[], "");
    assert_eq!((run.status, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""));
}

#[test]
fn a_chat_reads_a_pipe_and_ends_with_it() {
    let bytes = b"/language ru\n\n\xff\xfe\n/forget\nWhen did Izhevsk join ECAD?\n/quit\nnever read\n".to_vec();
    let run = run(&["chat"], &[], bytes);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    assert!(run.stdout.contains("по-русски"), "{}", run.stdout);
    assert!(!run.stdout.contains("never read") && !run.stdout.contains('\u{1b}'), "{}", run.stdout);
}

#[test]
fn the_shipped_data_has_no_problems() {
    let run = run(&["check", shipped_data()], &[], "");
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    let summary = run.stdout.lines().last().unwrap();
    assert!(summary.contains("11 organisations") && summary.ends_with("no problems"), "{summary}");
}

#[test]
fn bad_data_is_told_with_its_place_and_the_status_says_so() {
    let place = Place::new();
    std::fs::write(place.0.path().join("bad.json"), "{\n  \"organizations\": 5\n}\n").unwrap();
    let run = place.run(&["check", "bad.json"], &[], "");
    assert_eq!((run.status, run.stderr.as_str()), (1, ""), "{}", run.stdout);
    assert!(run.stdout.contains("bad.json:2:20: /organizations: expected"), "{}", run.stdout);
    assert!(run.stdout.lines().last().unwrap().ends_with(" 1 problem"), "{}", run.stdout);
    let missing = place.run(&["check", "missing.json"], &[], "");
    assert_eq!(missing.status, 1, "{}", missing.stderr);
    let nothing = place.run(&["check"], &[], "");
    assert_eq!(nothing.status, 2, "{}", nothing.stdout);
}

#[test]
#[cfg(unix)]
fn a_reader_that_has_seen_enough_is_no_error() {
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_membership-bot"))
        .args(["ask", "--jsonl"])
        .env_clear()
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    // The program may be gone before the lines are.
    let _ = std::io::Write::write_all(&mut input, "{\"id\":\"1\",\"text\":\"x\"}\n".repeat(100).as_bytes());
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn a_search_for_problems_and_for_warnings_ends() {
    let place = Place::new();
    let twice = (0..3_000).map(|n| format!(r#"{{"id": "o{}", "name": "O{n}"}}"#, n / 2));
    let unknown = (0..1_500).map(|n| format!(r#""key {n}": 1"#));
    let one = r#"{"id": "o", "name": "O"}"#;
    for (text, status, said) in [
        (
            format!(r#"{{"organizations": [{}]}}"#, twice.collect::<Vec<_>>().join(",")),
            1,
            "After 1000 problems the check stops; there may be more.",
        ),
        (
            format!(r#"{{"organizations": [{one}], {}}}"#, unknown.collect::<Vec<_>>().join(",")),
            0,
            "warning: no more than 1000 warnings are told; there may be more",
        ),
    ] {
        std::fs::write(place.0.path().join("data.json"), text).unwrap();
        let run = place.run(&["check", "data.json"], &[], "");
        assert_eq!(run.status, status, "{said}");
        assert!(run.stdout.contains(said) && run.stdout.lines().count() == 1_002, "{said}: {}", run.stdout);
    }
}

#[test]
fn two_thousand_slips_of_one_kind_are_one_line() {
    let place = Place::new();
    let membership = |n: usize| {
        format!(r#"{{"member_id": "m{n}", "organization_id": "missing", "start_date": "2{:03}"}}"#, n % 900 + 100)
    };
    let memberships: Vec<_> = (0..2_000).map(membership).collect();
    let text = format!(
        "{{\"organizations\": [{{\"id\": \"o\", \"name\": \"O\"}}], \"memberships\": [\n{}]}}",
        memberships.join(",\n")
    );
    std::fs::write(place.0.path().join("data.json"), text).unwrap();
    let run = place.run(&["check", "data.json"], &[], "");
    assert_eq!(run.status, 0, "{}", run.stdout);
    assert_eq!(run.stdout.lines().count(), 4, "{}", run.stdout);
    assert!(
        run.stdout.contains("found \"missing\"; fix: declare it")
            && run.stdout.contains("(and 1,999 more like it: lines 3, 4, 5, …)")
    );
    assert!(run.stdout.contains("expected a date that has come by"), "{}", run.stdout);
}

#[test]
fn check_and_reindex_name_the_same_example_that_is_not_answered() {
    let place = Place::new();
    let data = place.0.path().join("data");
    std::fs::create_dir(&data).unwrap();
    let text = r#"{"examples": {"en": ["List our memberships", "Who is the mayor of Atlantis?"]}, "focus": "m",
        "organizations": [{"id": "o", "name": "Owl Club"}],
        "memberships": [{"member_id": "m", "member_name": "Lipki", "organization_id": "o", "start_date": "1992"}]}"#;
    std::fs::write(data.join("a.json"), text).unwrap();
    let check = place.run(&["check", "data"], &[], "");
    assert_eq!(check.status, 1, "{}", check.stdout);
    let first = check.stdout.lines().next().unwrap();
    assert!(
        first.starts_with("a.json:1: expected an example that this data answers, found \"Who is the mayor"),
        "{first}"
    );
    assert!(first.contains("which is read as \"en unknown"), "{first}");
    assert!(check.stdout.ends_with(": 1 problem\n"), "{}", check.stdout);
    let reindex = place.run(&["reindex", "--data", "data"], &[], "");
    assert!(
        reindex.status == 1 && reindex.stdout.contains("Who is the mayor of Atlantis? → en unknown"),
        "{}",
        reindex.stdout
    );
}

#[test]
fn whatever_is_read_costs_in_proportion_to_its_size() {
    // What grows with the square of the size takes minutes here; the program is given one.
    let place = Place::new();
    for (kind, make) in crate::hostile_files::KINDS {
        std::fs::write(place.0.path().join("data.json"), make(1_000_000)).unwrap();
        let run = place.run(&["check", "data.json"], &[], "");
        assert!(run.stdout.len() < 500_000, "{kind}: {}", run.stdout.len());
        let longest = run.stdout.lines().map(str::len).max().unwrap_or_default();
        assert!(longest < 2_000, "{kind}: a line of {longest} bytes");
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_data_file_is_passed_over_with_a_warning() {
    let place = Place::new();
    let data = place.0.path().join("data");
    std::fs::create_dir(&data).unwrap();
    std::fs::copy(format!("{}/izhevsk.json", shipped_data()), data.join("izhevsk.json")).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(data.join("pipe.json")).status().unwrap().success());
    std::os::unix::fs::symlink(data.join("pipe.json"), data.join("link.json")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", data.join("zero.json")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(data.join("socket.json")).unwrap();
    std::fs::create_dir(data.join("folder.json")).unwrap();
    std::os::unix::fs::symlink("nowhere", data.join("nothing.json")).unwrap();
    for (name, text) in
        [("._a.json", "\0\u{5}"), (".tmp-1.json", ""), ("~$izhevsk.json", "x"), (".#izhevsk.json~", "x")]
    {
        std::fs::write(data.join(name), text).unwrap();
    }
    let run = place.run(&["check", "data"], &[], "");
    let others = run.stdout.lines().filter(|line| line.starts_with("warning")).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(others, @r"
    warning: data/._a.json: expected a data file, found a hidden or temporary one; fix: remove or rename it; until then it is passed over
    warning: data/.tmp-1.json: expected a data file, found a hidden or temporary one; fix: remove or rename it; until then it is passed over
    warning: data/folder.json: expected a data file, found a folder; fix: remove or rename it; until then it is passed over
    warning: data/link.json: expected a data file, found a named pipe; fix: remove or rename it; until then it is passed over
    warning: data/nothing.json: expected a data file, found a link to nothing; fix: remove or rename it; until then it is passed over
    warning: data/pipe.json: expected a data file, found a named pipe; fix: remove or rename it; until then it is passed over
    warning: data/socket.json: expected a data file, found a socket; fix: remove or rename it; until then it is passed over
    warning: data/zero.json: expected a data file, found a device; fix: remove or rename it; until then it is passed over
    warning: data/~$izhevsk.json: expected a data file, found a hidden or temporary one; fix: remove or rename it; until then it is passed over
    ");
    assert!(run.status == 0 && run.stdout.ends_with("no problems, 9 warnings\n"), "{}", run.stdout);
    let run = place.run(&["ask", "When did Izhevsk join ECAD?"], &[("DATA_DIR", "data")], "");
    assert!(run.status == 0 && run.stdout.contains("2002"), "{}", run.stderr);
    assert!(run.stderr.contains("pipe.json: expected a data file, found a named pipe"), "{}", run.stderr);
}
