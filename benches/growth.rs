//! What checking and serving a data set cost as it grows, hostile ones among them: seconds and the memory of the process at its
//! peak.
//!
//!     cargo bench --bench growth                  # every kind, from 0.25 to 4 MB, and from 1,000 to 500,000 memberships
//!     cargo bench --bench growth -- members       # the kinds with this in their name
//!
//! Twice the size may take twice the time, not four times. 500,000 memberships may take 10 s and 1.5 GB. `check` is the check
//! alone, `ask` loads the data, builds the index in memory and answers one question. Memory is as Linux counts it (/proc).

#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on should stop here")]
#![allow(clippy::cast_precision_loss, reason = "figures for people")]

mod hostile_files;
mod memberships;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use memberships::Names;

const MB: usize = 1024 * 1024;

fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let is_test = !arguments.iter().any(|argument| argument == "--bench");
    let sizes = if is_test { vec![MB / 64] } else { vec![MB / 4, MB / 2, MB, 2 * MB, 4 * MB] };
    let wanted: Vec<_> = arguments.iter().filter(|argument| !argument.starts_with('-')).collect();
    println!("{:34} {:>8} {:>9} {:>9}", "", "MB", "seconds", "peak MB");
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|part| name.contains(part.as_str()));
    for (name, make) in hostile_files::KINDS.into_iter().filter(|(name, _)| is_wanted(name)) {
        for size in &sizes {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("data.json");
            std::fs::write(&file, make(*size)).unwrap();
            let (time, peak) = run(&["check"], &file);
            println!("{name:34} {:8.2} {:9.2} {peak:9.0}", *size as f64 / MB as f64, time.as_secs_f64());
        }
    }
    let counts: &[usize] = if is_test { &[1_000] } else { &[1_000, 10_000, 100_000, 500_000] };
    let kinds = [
        ("memberships, names alike", Names::Alike, true),
        ("memberships, names unlike", Names::Unlike, true),
        ("memberships, undeclared, alike", Names::Alike, false),
        ("memberships, undeclared, unlike", Names::Unlike, false),
    ];
    println!(
        "\n{:34} {:>8} {:>8} {:>9} {:>9} {:>9} {:>9}",
        "", "count", "MB", "check s", "peak MB", "ask s", "peak MB"
    );
    for (name, names, declared) in kinds.into_iter().filter(|(name, _, _)| is_wanted(name)) {
        for count in counts {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("data.json");
            memberships::write(&file, *count, names, declared).unwrap();
            let size = std::fs::metadata(&file).unwrap().len() as f64 / MB as f64;
            let (checked, check_peak) = run(&["check"], &file);
            let question = format!("When did {} join Organisation number 0?", memberships::name(0, names));
            let (asked, ask_peak) = run(&["ask", &question, "--data"], folder.path());
            println!(
                "{name:34} {count:8} {size:8.1} {:9.2} {check_peak:9.0} {:9.2} {ask_peak:9.0}",
                checked.as_secs_f64(),
                asked.as_secs_f64()
            );
        }
    }
}

/// How long the program takes with these arguments and a path behind them, and its memory at the peak, in MB.
fn run(arguments: &[&str], path: &Path) -> (Duration, f64) {
    let began = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_membership-bot"))
        .args(arguments)
        .arg(path)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut peak = 0.0_f64;
    while child.try_wait().unwrap().is_none() {
        peak = peak.max(high_water(child.id()).unwrap_or_default());
        std::thread::sleep(Duration::from_millis(1));
    }
    (began.elapsed(), peak)
}

fn high_water(process: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.parse::<f64>().ok()? / 1024.0)
}
