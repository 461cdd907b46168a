//! English lists: "unions" is many of an organisation.

use crate::reading::marks::lists::{Lists, Number, Of, nouns, phrases, set};

pub(in crate::reading) fn lists() -> Lists {
    Lists {
        fillers: set("the a an of for and on to against de la le du des s"),
        joints: set(
            "of for and in on to against the from with de la le du des del di da von van y et und under without",
        ),
        of: set("of de la le du des del di da von van"),
        described_by: set("of for against"),
        articles: set("the"),
        nouns: nouns(
            &[
                (Of::Organization, ORGANIZATIONS),
                (Of::Member, MEMBERS),
                (Of::General, "organisation organization org body section membership member institution structure"),
                (Of::StandIn, "thing stuff one lot people folks guys"),
            ],
            decline,
        ),
        asking: set(
            "which what whichever many how another other others any every each no all both some whose wich wat",
        ),
        picking: set(
            "first second third fourth fifth last next only previous penultimate latest other another any single more most least kind kinds type types sort sorts certain former several different various",
        ),
        picking_endings: &["est"],
        plural_endings: &[],
        listing: set(
            "list show name enumerate any are there is give count number among of besides display print and me",
        ),
        parts: set(
            "project* programme* program* committee* commission* organ organs conference* congress* summit* group* document* board* institute* collective* secretariat* bureau* delegation* house* court* platform* scheme* party",
        ),
        general: set(
            "club* association* union* network* bod* structure* alliance* league* communit* federation* societ* group* partnership* coalition* fellowship*",
        ),
        properties: set("party"),
        also_members: set("club* bank* council* compan* universit* school* institute*"),
        places: set("in from at on to"),
        between: set(
            "of the other our else kind kinds type types sort sorts many new old big small large long first last two three",
        ),
        following: set(
            "that where in joined founded dissolved with did do have has are were was since before after between which",
        ),
        apart: set("between since excluding exept except besides than before after but without beside from"),
        pointing: set("this that these those such said its their his her"),
        we: set("we us our ours ourselves we're we've we'd we'll weve were' i i've i'm i'd my mine our's"),
        me: set("me i'd i'm i'll im"),
        own: set("our my this"),
        own_nouns: set(
            "city town country club state region university village municipality company party council district county island place home association parliament capital firm school community team college hospital organisation organization republic shop",
        ),
        now: phrases(
            "now, right now, today, currently, at present, presently, nowadays, at the moment, at this moment, these days, as of now, as of today, as we speak, at this time, just now, by now, present day",
        ),
        perhaps_now: phrases("tomorrow"),
        before_time: set(
            "on in around about back roughly approximately circa spring summer autumn winter fall financial academic season year the of early late exactly precisely",
        ),
        within_time: set("the of year about early late season"),
        either: set("or and nor"),
        roles: phrases(
            "observer*, permanent observer*, non member observer*, observer member*, observer state*, observer status, associate|asociate|associated|affiliate|affiliated|corresponding|honorary|honourary|founding|supporting|sustaining|charter|core|founder|provisional|probationary|candidate|nonvoting|passive member|members, non voting member|members, associates, associate|associated partner|partners|state|states, founder members, substitute*, dialogue partner|partners",
        ),
        perhaps_roles: phrases(
            "full|ordinary|permanent|voting|active member|members, signatory, signatories, co signatory, co signatories, patron|patrons, candidate|candidates, sponsor|sponsors, supporter|supporters, trainee|trainees, delegate|delegates, rapporteur*, associate, affiliate|affiliates",
        ),
        heads: phrases(
            "chairman, chairmen, chair, chairwoman, chairwomen, chairperson*, vice|deputy chair|chairs|chairman|chairmen|president|presidents|chairperson, co chair|chairs, secretary, secretaries, secretary general, treasurer*, cashier*, speaker|speakers, coordinator|coordinators, whip|whips",
        ),
        as_role: set("a an as any"),
        role_endings: &["men", "chairs", "ies", "ers", "ents", "ors"],
        next_to_last: phrases(
            "next to last, next to the last, last but one, second to last, second last, penultimate, one before last, one before the last",
        ),
        ranking: set(
            "first last next oldest newest latest earliest longest shortest biggest largest smallest youngest most least top recent previous",
        ),
        more_numbers: &[("dozen", 12), ("couple", 2), ("pair", 2)],
        comparing: set(
            "more less longer shorter over under least most older younger fewer beyond exceeding above below",
        ),
        comparing_after: set("longer shorter older younger earlier later more less"),
        than: set("than then of"),
        units: &[
            ("year", 12),
            ("years", 12),
            ("yrs", 12),
            ("yr", 12),
            ("month", 1),
            ("months", 1),
            ("decade", 120),
            ("decades", 120),
            ("century", 1200),
            ("centuries", 1200),
        ],
        lone_units: set(""),
        unranked: set("time form secretary"),
        fractions: &[("half", 2), ("quarter", 4)],
        before_organization: set(
            "join joined joins joining joind jion jioned enter entered entering entry leave left leaving leaves quit sign signed signing in into of ratify ratified within inside to describe about for is explain or and than from does by found founded with under at on was has did accede membership member members",
        ),
        before_member: set(
            "did does do has have had is was are were with from besides than except when can could may will would where either both neither and or for member since but after before about of without by city town country apart in to did'nt didn't isn't hasn't doesn't wasn't",
        ),
        closing: set(
            "a an the of for and in on to by at with against from is are was were be been being did do does done has have had having will would can could may might shall should must not no nor or but if as than then so who whom whose which what when where why how that this these those there here it its we us our ours you your yours they them their he him his she her i me my am any some all each every many much more most less least few several other another first second third last next since until till before after during between within without besides except apart into onto out off over under about up down again also just only ever never still yet already always often now today please pls tell show list give name know say see mean join* enter* leav* left quit sign* belong* found* creat* establish* set start* began begin* dissol* disband* exist* exit* withdr* get got become became take took taken make made let come came go went gone pay paid cost* work* want* need* have* host* run* lead* unit* old older oldest new newer newest long longer longest short* big* large* small* young* early earlier late later latest same year* month* date* day* time* ago both either neither whether currently member* membership* do'nt don't didn't isn't aren't wasn't weren't hasn't haven't doesn't s t january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday easter christmas ok hi hello dear sir madam ngo phd mp mps mep meps ceo english french german finnish russian spanish italian welsh irish latin european thanks thank yes organisation* organization* kind type sort part number total full whole entire lead own actual said famous good bad great nice biggest one two three four five six seven eight nine ten dozen ratif* accede* attend* travel* meet* speak* serve* sit* sat stay* like very too current former previous whats whos city town village country",
        ),
        member_verbs: set(
            "join* enter* leave* left quit sign* belong* accede* withdr* withdraw* ratif* get got become became in",
        ),
        before_bare: set(
            "join joined joining in into of leave left leaving sign signed enter entered about than from vs and or",
        ),
        companies: set("ltd inc nv ab gmbh plc llc oy bv as sa"),
        titles: set(
            "hon mr mrs ms miss dr sir lady lord baroness baron senator deputy professor prof councillor cllr mayor president minister king queen dame mp count captain judge comrade saint st rev",
        ),
        openers: set(
            "hey hi hello dear thanks thank please ok okay well sorry oh good also and but or so yes no i bot",
        ),
        goes_on: None,
    }
}

const ORGANIZATIONS: &str = "association union network charter project party council club league pact treaty federation \
    alliance fund convention agreement committee commission campaign partnership society forum parliament declaration \
    protocol programme program movement bloc front guild initiative covenant consortium coalition confederation accord \
    compact institute chamber assembly senate congress foundation trust board agency order academy cooperative syndicate \
    manifesto pledge document roundtable group faction caucus circle ring route fellowship brotherhood community \
    commonwealth organ summit conference collective conservatory euroregion bureau secretariat delegation memorandum \
    concord entente axis lobby choir orchestra house tribunal court scheme platform";

const MEMBERS: &str = "city town country state region university village municipality island district republic nation \
    capital port company mp deputy senator woman school airline bank brewery farm hospital newspaper settlement province \
    county parish borough territory locality firm business college museum library airport \
    lawmaker legislator factory bakery constituency canton";

fn decline(noun: &'static str) -> Vec<(String, Number)> {
    let plural = match noun {
        "woman" => "women".to_owned(),
        "man" => "men".to_owned(),
        "stuff" | "people" | "folks" | "guys" => return vec![(noun.to_owned(), Number::Many)],
        _ => match noun.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u'])) {
            Some(stem) => format!("{stem}ies"),
            None if noun.ends_with(['s', 'x']) || noun.ends_with("ch") || noun.ends_with("sh") => format!("{noun}es"),
            None => format!("{noun}s"),
        },
    };
    vec![(noun.to_owned(), Number::One), (plural, Number::Many)]
}
