//! Threads, processes and rebuilds in number -> one good index each, and no more memory.

use std::fs;
use std::process::Command;
use std::sync::Barrier;
use std::time::Duration;

use membership_bot::index::Opened;
use tempfile::TempDir;

use super::{CHILD_DIR, answers_for_cities, cities, generations, name_hits, open, rivers};

#[test]
fn threads_that_build_at_once_all_answer_rightly() {
    let dir = TempDir::new().unwrap();
    let barrier = Barrier::new(8);
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let (dir, barrier) = (dir.path(), &barrier);
            scope.spawn(move || {
                barrier.wait();
                for round in 0..6 {
                    // Half of them want other data, and one breaks what it finds.
                    let (index, opened) = match thread % 2 {
                        0 => open(dir, &cities(), &format!("cities{}", round % 2)),
                        _ => open(dir, &rivers(), "rivers"),
                    };
                    assert!(!matches!(opened, Opened::InMemory(_)), "{opened:?}");
                    assert_eq!(name_hits(&index, &["kama"]).len(), thread % 2);
                    if thread == 0 {
                        let manifest = dir.join(index.generation().unwrap()).join("manifest.json");
                        let _ = fs::File::options().write(true).truncate(true).open(manifest);
                    }
                }
            });
        }
    });
    assert!(generations(dir.path()).len() <= 2);
}

#[test]
fn processes_that_build_at_once_or_are_killed_leave_a_good_index() {
    let dir = TempDir::new().unwrap();
    for round in 0..4 {
        let mut children: Vec<_> = (0..3)
            .map(|_| {
                Command::new(std::env::current_exe().unwrap())
                    .args(["--exact", "index::child", "--ignored", "--nocapture"])
                    .env(CHILD_DIR, dir.path())
                    .stdout(std::process::Stdio::null())
                    .spawn()
                    .unwrap()
            })
            .collect();
        // Later in each round, so that some die while they write.
        std::thread::sleep(Duration::from_millis(10 + 10 * round));
        children[0].kill().unwrap();
        let ended: Vec<_> = children.iter_mut().map(|child| child.wait().unwrap().success()).collect();
        assert!(ended[1] && ended[2], "{ended:?}");
        let (index, opened) = open(dir.path(), &cities(), "child");
        assert!(matches!(opened, Opened::Existing), "{opened:?}");
        answers_for_cities(&index);
        fs::remove_dir_all(generations(dir.path()).remove(0)).unwrap();
    }
}

#[test]
#[ignore = "measures: cargo test -- --ignored --nocapture a_thousand_rebuilds"]
fn a_thousand_rebuilds_do_not_grow_the_process() {
    let dir = TempDir::new().unwrap();
    let mut at_hundred = 0;
    for round in 1..=1_000 {
        drop(open(dir.path(), &cities(), &format!("data{round}")));
        if round == 100 {
            at_hundred = resident_kilobytes();
        }
    }
    let at_end = resident_kilobytes();
    println!("resident after 100 rebuilds {at_hundred} kB, after 1,000 {at_end} kB");
    assert!(at_end < at_hundred + 32_000, "{at_hundred} kB, then {at_end} kB");
}

fn resident_kilobytes() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}
