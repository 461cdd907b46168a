//! Runs the command line; nothing else.

use std::process::ExitCode;

// Each reindex allocates a whole index anew; glibc's arenas keep growing with it, mimalloc's don't.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    membership_bot::cli::run()
}
