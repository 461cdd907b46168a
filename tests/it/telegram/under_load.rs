//! A stop and a power cut amid many messages.

use serde_json::json;

use super::{Chat, Place};
use crate::fake_telegram::{FakeTelegram, TOKEN};

#[tokio::test]
async fn a_stop_under_load_answers_what_it_has_taken_and_leaves_the_rest_to_the_next_process() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    for user in 1000..1400 {
        Chat::private(&fake, user, "en").drops(json!({"text": "/abracadabra"}));
    }
    let bot = place.start(&fake.url(), TOKEN);
    fake.wait_for("some answers", |fake| fake.calls_of("sendMessage").len() > 60).await;
    bot.stop().await;
    let answered = (1000..1400).filter(|user| fake.texts(*user).len() == 1).count();
    assert!(answered < 400, "the stop came amid the work");
    let next = place.start(&fake.url(), TOKEN);
    fake.wait_for("all answers", |fake| (1000..1400).all(|user| !fake.texts(user).is_empty())).await;
    Chat::private(&fake, 7, "en").says("/privacy").await;
    next.stop().await;
    assert!((1000..1400).all(|user| fake.texts(user).len() == 1), "nobody is answered twice");
}
