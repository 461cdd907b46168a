//! What outlives a message: chat state, handled updates.
