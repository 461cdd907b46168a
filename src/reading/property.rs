//! The kinds of property that people ask of organisations and members in general, whether or not any data states them.
//!
//! A fee is known as a fee by its own class, so that where no fact is of that kind the answer is "the data doesn't say".

/// Makes the list one: the kind, its word in the notation, and what it means.
macro_rules! properties {
    ($($name:ident $word:literal $meaning:literal,)*) => {
        /// A kind of property.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Property {
            $(#[doc = $meaning] $name,)*
        }

        impl Property {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Its word in the notation.
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }
        }
    };
}

properties! {
    Aim "aim" "Purpose, goals.",
    Activity "activity" "What it does.",
    Field "field" "What it deals with.",
    Seat "seat" "Where its headquarters are.",
    Head "head" "Who leads it.",
    Founder "founder" "By whom it was founded.",
    FoundingPlace "founding-place" "Where it was founded.",
    Origin "origin" "How it came about, on whose initiative.",
    History "history" "Its history.",
    FoundingReason "founding-reason" "Why it was founded.",
    SizeRank "size-rank" "How it ranks by size or age.",
    Number "number" "Any number of it but that of its members.",
    Represented "represented" "How many people or how much land it stands for.",
    Region "region" "Where it works, how wide.",
    LegalForm "legal-form" "What sort of body it is by law.",
    Standing "standing" "How others recognise it.",
    Composition "composition" "What its members are like.",
    Bodies "bodies" "Its organs.",
    Parent "parent" "What it is part of.",
    Branches "branches" "What is part of it.",
    Predecessor "predecessor" "What it grew out of, its former name.",
    Successor "successor" "What came after it.",
    Partner "partner" "With whom it works.",
    SupportedDocument "supported-document" "Conventions and laws that it supports.",
    Document "document" "Its own statute or text.",
    Decision "decision" "What it resolved.",
    Signatory "signatory" "Who signed for a member.",
    Representative "representative" "Who speaks for a member in it.",
    MembershipStatus "membership-status" "In what capacity a member is in it.",
    JoiningReason "joining-reason" "Why a member joined.",
    LeavingReason "leaving-reason" "Why a member left.",
    Benefit "benefit" "What a member gets out of it.",
    Result "result" "What it achieved.",
    Duty "duty" "What a member has to do.",
    Power "power" "What it or a member may do.",
    Condition "condition" "Who may join, and on what terms.",
    HowToJoin "how-to-join" "How one joins.",
    HowToLeave "how-to-leave" "How one leaves.",
    Fee "fee" "What membership costs.",
    Budget "budget" "Its money.",
    Staff "staff" "Who works for it.",
    Meeting "meeting" "Its congresses and sessions.",
    Project "project" "What it runs.",
    Method "method" "How it works.",
    Problem "problem" "What is hard for it.",
    Publication "publication" "What it publishes.",
    News "news" "What is new.",
    Award "award" "Prizes that it gives or got.",
    Language "language" "Its working languages.",
    Symbol "symbol" "Logo, flag, anthem.",
    Website "website" "Its site.",
    Phone "phone" "Its telephone number.",
    Email "email" "Its e-mail address.",
    Address "address" "Its postal address and hours.",
    Population "population" "How many live there.",
    Mayor "mayor" "Who governs a place.",
    AreaSize "area-size" "How large a place is.",
    Party "party" "Somebody's party.",
    Constituency "constituency" "Whom or what place somebody sits for.",
    Birth "birth" "When somebody was born.",
    Source "source" "Where a fact is from, and whether it is sure.",
    Reason "reason" "Any other why.",
    Other "other" "None of these.",
}

impl Property {
    /// Whether it is one of a place or a person rather than of an organisation.
    pub fn is_of_member(self) -> bool {
        use Property as P;
        matches!(self, P::Mayor | P::Population | P::AreaSize | P::Birth | P::Party | P::Constituency)
    }

    /// Whether only a fact of just this kind tells it: an address, a fee. An aim may be told as an activity.
    pub fn is_concrete(self) -> bool {
        use Property as P;
        self.is_of_member()
            || matches!(self, P::Seat | P::FoundingPlace | P::Address | P::Phone | P::Email | P::Website)
            || matches!(self, P::Head | P::Founder | P::Signatory | P::Staff | P::Fee | P::Budget)
            || matches!(self, P::Language | P::Symbol | P::Meeting | P::Publication | P::Award | P::News)
            || matches!(self, P::HowToJoin | P::HowToLeave)
    }

    /// The kind of that word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|property| property.word() == word)
    }
}
