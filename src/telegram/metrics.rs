//! What happens, counted for operators: one updates' kind, one reply's outcome -> a line that Prometheus reads.

use std::sync::atomic::AtomicU64;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use prometheus_client::encoding::text;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

use super::api::Failure;
use crate::assistant::{Outcome, Status};
use crate::store::Health;

/// The counters, and the register that prints them.
#[derive(Debug)]
pub(super) struct Metrics {
    registry: Registry,
    updates: Family<[(&'static str, &'static str); 1], Counter>,
    replies: Family<[(&'static str, &'static str); 1], Counter>,
    mistakes: Family<[(&'static str, &'static str); 1], Counter>,
    failures: Family<[(&'static str, &'static str); 1], Counter>,
    reindexes: Family<[(&'static str, &'static str); 1], Counter>,
    seconds: Histogram,
    /// Updates that are not dealt with yet.
    pub(super) under_way: Gauge,
    ready: Gauge,
    state_up: Gauge,
    state_unwritten: Gauge,
    generation: Gauge<u64, AtomicU64>,
    data: Family<[(&'static str, &'static str); 1], Gauge>,
    data_info: Family<[(&'static str, String); 2], Gauge>,
    memory: Gauge,
}

/// What went wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mistake {
    /// It could not be sent, however often it was tried.
    NotSent,
    /// A mistake in the program ended it.
    Broke,
}

const OUTCOMES: [Outcome; 4] = [Outcome::Answer, Outcome::Unknown, Outcome::Clarify, Outcome::Help];

/// Upper ends of the histogram's classes, in seconds: most answers take one round trip to Telegram.
const CLASSES: [f64; 11] = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0];

impl Default for Metrics {
    /// Nothing counted yet; the process begins now.
    fn default() -> Self {
        let mut registry = Registry::with_prefix("membership_bot");
        let metrics = Self {
            updates: Family::default(),
            replies: Family::default(),
            mistakes: Family::default(),
            failures: Family::default(),
            reindexes: Family::default(),
            seconds: Histogram::new(CLASSES),
            under_way: Gauge::default(),
            ready: Gauge::default(),
            state_up: Gauge::default(),
            state_unwritten: Gauge::default(),
            generation: Gauge::default(),
            data: Family::default(),
            data_info: Family::default(),
            memory: Gauge::default(),
            registry: Registry::default(),
        };
        let started: Gauge<f64, AtomicU64> = Gauge::default();
        started.set(SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64());
        registry.register("updates", "Updates taken from Telegram, by kind", metrics.updates.clone());
        registry.register("replies", "Questions answered, by what the answer was", metrics.replies.clone());
        registry.register("mistakes", "Answers that did not arrive, by what went wrong", metrics.mistakes.clone());
        registry.register("telegram_failures", "Calls of the Bot API that failed", metrics.failures.clone());
        registry.register("reindexes", "Reindexes, by how they ended", metrics.reindexes.clone());
        registry.register_with_unit(
            "update",
            "From taking an update on to its end, the answer sent",
            Unit::Seconds,
            metrics.seconds.clone(),
        );
        registry.register("updates_under_way", "Updates not dealt with yet", metrics.under_way.clone());
        registry.register("ready", "1 while updates are taken, as /ready says", metrics.ready.clone());
        registry.register("state_up", "1 while the state is written to its database", metrics.state_up.clone());
        registry.register("state_unwritten", "Changes that the database lacks", metrics.state_unwritten.clone());
        registry.register("generation", "Number of the data's generation in service", metrics.generation.clone());
        registry.register("data", "Records in service, by kind", metrics.data.clone());
        registry.register("data_info", "The data in service", metrics.data_info.clone());
        registry.register_with_unit("start_time", "When the process began", Unit::Seconds, started);
        registry.register_with_unit("resident_memory", "Memory in use", Unit::Bytes, metrics.memory.clone());
        // A rate needs the zero before the first one.
        for outcome in OUTCOMES {
            drop(metrics.replies.get_or_create(&[("outcome", name(outcome))]));
        }
        for mistake in [Mistake::NotSent, Mistake::Broke] {
            drop(metrics.mistakes.get_or_create(&[("kind", mistake.name())]));
        }
        for kind in Failure::KINDS {
            drop(metrics.failures.get_or_create(&[("kind", kind)]));
        }
        for result in ["done", "followed", "problems", "smoke", "failed"] {
            drop(metrics.reindexes.get_or_create(&[("result", result)]));
        }
        Self { registry, ..metrics }
    }
}

impl Metrics {
    /// An update was taken on; `kind` is Telegram's name for it.
    pub(super) fn update(&self, kind: &'static str) {
        self.updates.get_or_create(&[("kind", kind)]).inc();
    }

    /// An update is dealt with.
    pub(super) fn ended(&self, after: Duration) {
        self.seconds.observe(after.as_secs_f64());
    }

    /// A question was answered, or not.
    pub(super) fn reply(&self, outcome: Outcome) {
        self.replies.get_or_create(&[("outcome", name(outcome))]).inc();
    }

    pub(super) fn mistake(&self, mistake: Mistake) {
        self.mistakes.get_or_create(&[("kind", mistake.name())]).inc();
    }

    pub(super) fn failure(&self, failure: &Failure) {
        self.failures.get_or_create(&[("kind", failure.kind())]).inc();
    }

    /// A reindex ended, in a word.
    pub(super) fn reindex(&self, result: &'static str) {
        self.reindexes.get_or_create(&[("result", result)]).inc();
    }

    /// All answers, those without one, and what went wrong, since the start.
    pub(super) fn totals(&self) -> (u64, u64, u64) {
        let count = |outcome| self.replies.get_or_create(&[("outcome", name(outcome))]).get();
        let all = OUTCOMES.into_iter().map(count).sum();
        let wrong = |mistake: Mistake| self.mistakes.get_or_create(&[("kind", mistake.name())]).get();
        (all, count(Outcome::Unknown), wrong(Mistake::NotSent) + wrong(Mistake::Broke))
    }

    /// Everything in the text form that Prometheus reads (OpenMetrics).
    pub(super) fn text(&self, status: &Status, health: &Health, is_ready: bool) -> String {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        self.ready.set(is_ready.into());
        self.state_up.set((health.problem.is_none() && health.kept_in.is_some()).into());
        self.state_unwritten.set(number(health.unwritten));
        self.generation.set(status.generation);
        let records =
            [("organization", status.organizations), ("membership", status.memberships), ("fact", status.facts)];
        for (kind, count) in records {
            self.data.get_or_create(&[("kind", kind)]).set(number(count));
        }
        self.data_info.clear();
        let date = status.data_date.clone().unwrap_or_default();
        self.data_info.get_or_create(&[("fingerprint", status.fingerprint.clone()), ("date", date)]).set(1);
        self.memory.set(resident_bytes().unwrap_or_default());
        let mut text = String::new();
        // Writing into a string doesn't fail.
        let _ = text::encode(&mut text, &self.registry);
        text
    }
}

impl Mistake {
    fn name(self) -> &'static str {
        match self {
            Self::NotSent => "not_sent",
            Self::Broke => "broke",
        }
    }
}

/// An outcome's name, as in batch mode.
fn name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Answer => "answer",
        Outcome::Unknown => "unknown",
        Outcome::Clarify => "clarify",
        Outcome::Help => "help",
    }
}

/// Memory that the process holds; Linux tells.
fn resident_bytes() -> Option<i64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: i64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kilobytes * 1024)
}
