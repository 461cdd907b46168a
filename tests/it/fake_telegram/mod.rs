//! A Bot API on the loopback that behaves as Telegram does: long polling, limits, refusals in Telegram's words, and
//! faults on demand.

mod delivery;
mod fault;
mod methods;
mod server;
mod state;

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::task::JoinHandle;
use url::Url;

pub(crate) use delivery::Delivery;
pub(crate) use fault::{Fault, Trouble};
pub(crate) use state::Call;
use state::State;

/// A running server; it ends when dropped.
pub(crate) struct FakeTelegram {
    address: SocketAddr,
    state: Arc<State>,
    server: JoinHandle<()>,
    delivery: JoinHandle<()>,
}

/// The one token that is accepted.
pub(crate) const TOKEN: &str = "4242:loopback-token-that-must-stay-secret";
/// The bot behind it.
pub(crate) const BOT_ID: u64 = 4242;
/// Who runs every group.
pub(crate) const GROUP_ADMIN: i64 = 7;
/// Its name.
pub(crate) const BOT_NAME: &str = "the_bot";

/// Nothing takes this long, on a busy machine either: past it, it doesn't happen.
const PATIENCE: Duration = Duration::from_secs(60);

impl FakeTelegram {
    /// Starts on a free port.
    pub(crate) async fn start() -> Self {
        Self::start_at(SocketAddr::from(([127, 0, 0, 1], 0))).await
    }

    /// Starts at an address that a client knows already.
    pub(crate) async fn start_at(address: SocketAddr) -> Self {
        let listener = tokio::net::TcpListener::bind(address).await.unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(State::default());
        let router = server::router(Arc::clone(&state));
        let server = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        let delivery = tokio::spawn(delivery::run(Arc::clone(&state)));
        Self { address, state, server, delivery }
    }

    /// An address where nobody answers yet, and that nobody takes by chance: systems choose ports for connections, and
    /// for those who want any port, from a range that begins above these.
    pub(crate) fn free_address() -> SocketAddr {
        static NEXT: AtomicU16 = AtomicU16::new(0);
        // Test programs that run side by side begin at different places.
        let first = u16::try_from(std::process::id() % 64).unwrap() * 256;
        loop {
            let port = 12_000 + (first + NEXT.fetch_add(1, Ordering::Relaxed)) % (64 * 256);
            let address = SocketAddr::from(([127, 0, 0, 1], port));
            if std::net::TcpListener::bind(address).is_ok() {
                return address;
            }
        }
    }

    pub(crate) fn url(&self) -> Url {
        Url::parse(&format!("http://{}", self.address)).unwrap()
    }

    /// Delivers an update with the next number. Returns the number.
    pub(crate) fn push(&self, update: Value) -> u64 {
        self.state.push(update)
    }

    /// Delivers an update as it is, number and all, however often it was delivered before.
    pub(crate) fn push_raw(&self, update: Value) {
        self.state.push_raw(update);
    }

    /// Adds to the plan of what goes wrong.
    pub(crate) fn plan(&self, fault: Fault) {
        self.state.lock().faults.push(fault);
    }

    /// Forgets what has been called so far.
    pub(crate) fn forget_calls(&self) {
        self.state.lock().calls.clear();
    }

    /// From now on nothing goes wrong.
    pub(crate) fn forget_faults(&self) {
        self.state.lock().faults.clear();
    }

    /// How many calls are still to meet what is planned: a plan that never came true proves nothing.
    pub(crate) fn faults_left(&self) -> usize {
        self.state.lock().faults.iter().map(Fault::left).sum()
    }

    /// From now on the chat refuses the bot.
    pub(crate) fn block(&self, chat: i64) {
        self.state.lock().blocked.insert(chat);
    }

    /// The group has become a supergroup.
    pub(crate) fn migrate(&self, old: i64, new: i64) {
        self.state.lock().migrated.insert(old, new);
    }

    /// A webhook is set.
    pub(crate) fn set_webhook(&self, url: &str) {
        self.state.lock().webhook = url.to_owned();
    }

    /// Updates are brought to these in turn, whatever webhook is set: a balancer stands before them.
    pub(crate) fn balance(&self, targets: &[String]) {
        let mut inner = self.state.lock();
        (inner.targets, inner.is_balanced) = (targets.to_vec(), true);
        drop(inner);
        self.state.changed.notify_waiters();
    }

    /// Every attempt to bring an update to a webhook.
    pub(crate) fn deliveries(&self) -> Vec<Delivery> {
        self.state.lock().deliveries.clone()
    }

    /// What a webhook is to be shown.
    pub(crate) fn webhook_secret(&self) -> String {
        self.state.lock().secret.clone()
    }

    /// Every call so far that was answered, those that failed too, in order.
    pub(crate) fn calls(&self) -> Vec<Call> {
        self.state.lock().calls.clone()
    }

    /// The calls of one method.
    pub(crate) fn calls_of(&self, method: &str) -> Vec<Call> {
        self.calls().into_iter().filter(|call| call.is(method)).collect()
    }

    /// The texts that arrived in a chat as new messages.
    pub(crate) fn texts(&self, chat: i64) -> Vec<String> {
        let arrived = |call: &Call| call.is("sendMessage") && call.is_ok() && call.chat() == Some(chat);
        self.calls().iter().filter(|call| arrived(call)).map(|call| call.text().to_owned()).collect()
    }

    /// Which numbers are confirmed: all below.
    pub(crate) fn confirmed_below(&self) -> u64 {
        self.state.lock().confirmed_below
    }

    /// The number of the latest message in a chat that has a button of this label, and the button's data.
    pub(crate) fn find_button(&self, chat: i64, label: &str) -> Option<(i64, String)> {
        state::find_button(&self.state.lock(), chat, label)
    }

    /// The address of the latest button of this label in a chat.
    pub(crate) fn find_link(&self, chat: i64, label: &str) -> Option<String> {
        state::find(&self.state.lock(), chat, label).and_then(|(_, button)| Some(button["url"].as_str()?.to_owned()))
    }

    /// The buttons below a message.
    pub(crate) fn keyboard(&self, chat: i64, message: i64) -> Value {
        self.state.lock().messages[&(chat, message)]["reply_markup"].clone()
    }

    /// The number of the message that the bot has written last in a chat.
    pub(crate) fn last_said(&self, chat: i64) -> i64 {
        let inner = self.state.lock();
        inner.messages.keys().filter(|(of, _)| *of == chat).map(|(_, message)| *message).max().unwrap()
    }

    /// The message that a message of the bot's replies to, if it does.
    pub(crate) fn replied_to(&self, chat: i64, message: i64) -> Option<Value> {
        let inner = self.state.lock();
        let to = inner.replies.get(&(chat, message))?;
        inner.written.get(&(chat, *to)).cloned()
    }

    /// Keeps a file that a person sends. Returns its name for the bot.
    pub(crate) fn keep_file(&self, bytes: &[u8]) -> String {
        let mut inner = self.state.lock();
        let id = format!("file-{}", inner.files.len() + 1);
        inner.files.insert(id.clone(), bytes.to_vec());
        id
    }

    /// A document as a message has it.
    pub(crate) fn document(&self, name: &str, bytes: &[u8]) -> Value {
        let id = self.keep_file(bytes);
        json!({"file_id": id, "file_unique_id": "u", "file_name": name, "file_size": bytes.len(), "mime_type": "x/y"})
    }

    /// A new press, which may be acknowledged once and not too late.
    pub(crate) fn new_press(&self) -> String {
        self.state.new_press()
    }

    /// A number for a message that a person writes.
    pub(crate) fn new_message_id(&self) -> i64 {
        self.state.lock().next_message()
    }

    /// Waits until something holds.
    pub(crate) async fn wait_for(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let changed = self.state.changed.notified();
            if holds(self) {
                return;
            }
            if tokio::time::timeout_at(deadline.into(), changed).await.is_err() {
                panic!("{what} didn't happen; the calls were {:#?}", self.calls());
            }
        }
    }
}

impl Drop for FakeTelegram {
    fn drop(&mut self) {
        self.server.abort();
        self.delivery.abort();
    }
}
