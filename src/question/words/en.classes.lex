# English words in classes: the format is that of en.lex, where a class may have several lines.
# ~class: words near in meaning. A word of a question leads to facts that have another word of its class.
# =class: words for things that people ask for. An answer that says nothing of them is no answer.

# --- near in meaning
~aim: aim*, goal*, purpose*, objective*, task*, mission*, intention*, intend*, pursue*, strive*, seek*, seeks, want, wants, ambition*, promote*
~aim: priorit*, endeavour*, endeavor*, aspir*, target, targets, pursuit*, vision, raison d'etre, stand for, what for, what's it for, good for
~aim: in aid of, drive at, set out to, point of it, intent, cause
~seat: headquarter*, hq, office*, seat*, based, located, location*, base, situated, resides, reside, sits, address, secretariat, main office
~seat: head office, central office, home base, housed, located at, quarters, premises, domicile*, camp, sited, registered at, registered office
~seat: homed, hosted by, run from, operate from, operates from, whereabouts, address*
~head: head, heads, president*, chair*, leader*, director*, chief*, runs, lead, leads, led, boss, manager*, managed, head of, top person, in charge
~head: at the helm, helm, steer*, preside*, boss*, headed, heading, ceo, general secretary, secretary general, coordinator*, figurehead*, at the top
~head: governor*
~mayor: mayor*
~contact: phone*, telephone*, email*, e-mail*, website*, contact*, site address, web address, url, fax, get in touch, reach, reach out, call them
~contact: ring, write to them, mailbox, fax number, hotline, feedback, web page, home page, homepage, web site, social media, facebook, telegram
~contact: e mail, mail
~fee: fee, fees, contribution*, dues, pay, pays, paid, payment*, cost, costs, price*, money, budget*, fund, funds, funding, finance*, financial
~fee: subscription*, charge, charges, levy, levies, expens*, sponsor*, grant, grants, subsid*, donat*, invoic*, cash, spend*, spent, cheap
~fee: free of charge, toll
~meeting: meeting*, conference*, congress*, summit*, forum*, event*, session*, gathering*, assembly, assemblies, get together, gettogether*, plenary
~meeting: plenaries, workshop*, seminar*, roundtable*, round table*, convention*, convene*, convoke*, rally, symposium*, hearing*, meet, meets
~document: document*, paper*, strateg*, plan, plans, programme*, resolution*, declaration*, charter*, statement, statements, memorandum*, protocol*
~document: bylaw*, by-laws, reports, act, acts, draft*, manifesto*, white paper, guideline*, pact*, convention*
~recommend: recommend*, proposal*, propos*, proposition*, advice, advise*, suggest*, advis*, tip, tips, guidance, guideline*, counsel*, urge, urges
~recommend: put forward, puts forward, encourag*, endors*, idea, ideas, opinion*, consult*
~authority: authorit*, government*, administration*, self-government, self-governing, official, officials, municipal body, municipal bodies
~authority: town hall*, city hall*, town council*, city council*, councillor*, official*, ministr*, duma, parliament*, senat*, executive
~authority: government body, government bodies, state body, state bodies, civil service, those in power, powers that be, local power, council
~authority: councils, mayor*, governor*, bureaucra*
~help: help, helps, helping, assist*, aid, aids, support*, service*, back, backs, backing, aided, back up, lend a hand, give a hand, facilitat*
~help: contribute*, promot*, encourag*, foster*, further, furthers, relief, relieve*, rescue*, stand by, prop up, boost*, useful, uphold*
~law: law, laws, legal, legally, legislat*, juridic*, statut*, regulation*, lawmak*, law-making, bill, bills, act, acts, code, codes, decree*, rule
~law: rules, judicial, court, courts, justice, jurist*, lawyer*, legality, constitution*, ordinance*, lawful*, illegal*, unlawful*, parliament*
~law: amend*
~economy: econom*, business, businesses, market, markets, industr*, wealth*, gdp, prosper*, growth, investment*, investor*, enterprise*
~economy: entrepreneur*, production, commercial, commerce, financ*, jobs, employment, income, trade*, money, fiscal, budget*
~social: social*, societ*, welfare, communit*, civic, civil, public life, wellbeing, well-being, poverty, poor, needy, vulnerab*, disadvantaged
~social: inequalit*, charity, charities, charitable, solidarity, care, inclusion, inclusive, livelihood*
~health: health*, wellbeing, well-being, medicine, medical, wellness, doctor*, hospital*, clinic, clinics, patient, patients, illness*, disease*
~health: sick, sickness, cure, cures, treat, treats, treatment*, therap*, epidemic*, pandemic*, vaccin*, nurse, nurses, medic, medics, lifestyle*
~health: fit, fitness, hygiene, nutrition, heal, heals
~culture: cultur*, intercultur*, art, arts, artist*, museum*, theatre*, theater*, music*, festival*, librar*, literatur*, folklore*, tradition*
~culture: custom, customs, creative, creativity, painting*, sculptur*, dance, dances, dancing, heritage, concert, concerts, exhibition*, gallery
~culture: galleries, ethnic*, cinema*, film, films
~drug: drug*, narcotic*, substance*, narcot*, addict*, heroin*, cannabis, marijuana, cocaine, opium, opiate*, overdos*, junk*, dope, weed
~drug: psychoactive*, stimulant*, substance abuse, alcohol*, tobacco*, smoking, drinking, narcs, dealer*, trafficking, dependence, dependency
~oppose: oppose*, opposing, against, fight*, combat*, struggle*, counter*, anti, resist*, battle*, opponent*, opposition, contest*, tackle*, tackling
~oppose: clamp down, crackdown*, crack down, stamp out, prevent*, stop, stops, stopping, war on, war against, ban, bans, banned, prohibit*, outlaw*
~oppose: forbid*, stand against, hostile, curb*, confront*, disapprov*
~legalise: legalis*, legaliz*, decriminal*, criminal*, legal, legality, allow, allows, allowed, permit*, permission, permissive, lawful, illegal, ban
~legalise: bans, banned, forbid*, prohibit*, liberalis*, liberaliz*, free sale, tolerat*
~eradicate: eradicat*, eliminat*, abolish*, destroy, remove, wipe out, wiped out, get rid of, root out, end, ending, put an end, stamp out, purge*
~eradicate: exterminat*, destroy*, destruction, ridding, uproot*, phase out, scrap*, clear away, do away with, stop altogether, removal, extinguish*
~eradicate: annihilat*
~protect: protect*, defend*, defen*, safeguard*, guard, guards, keep safe, keeping safe, shield*, secure*, security, watch over, look after
~protect: stand up for, preserv*, conserve, conserves, conserving, maintain*, uphold*, save, saves, saving, rescu*, shelter*, advocate*, advocacy
~protect: lobby*, champion*, guardian*
~develop: develop*, growth, grow, grows, advanc*, progress*, expand*, expansion, evolve*, evolution*, upgrade*, moderni*, build up, flourish*
~develop: thrive*, boom*, prosper*, improv*, further, furthers, furthering, renew*, regenerat*, take shape, shape up, blossom*, cultivat*, shape
~sustain: sustain*, long-term, long term, lasting, green, eco-friendly, environmental*, ecological*, resilien*, balanced, durable, unsustainable
~sustain: future-proof, viab*, livab*, carbon neutral, renewable*, future generations, eco
~improve: improv*, rais*, better, enhanc*, boost*, lift*, upgrad*, refine*, perfect, perfecting, reform*, optimis*, optimiz*, worse, better*
~improve: moderni*, correct, correcting, fix, fixes, fixing, upswing, progress, polish*, ameliorat*, update*, strengthen*
~standard: standard*, level, levels, quality, norm, norms, benchmark*, criterion, criteria, grade, grades, degree, degrees, bar, specification*
~standard: gauge*, yardstick*, measure*, tier*, high level, low level, rating*, qualit*, living standard*
~exchange: exchang*, shar*, swap*, trade, trades, pass on, passing on, passed on, hand over, hand on, spread*, disseminat*, transfer*, give and take
~exchange: circulat*, compare notes, learn from each other, teach each other, pool, pools, pooling, interchange*, mutual*
~experience: experience*, know-how, practice*, expertise, skilled, knowledge, skill*, best practice*, good practice*, lesson*, learnt, learned
~experience: learn from, competence*, expert*, qualified, savvy, proficien*, track record, wisdom, insight*, past practice, old hand*, practical
~cooperate: cooperat*, co-operat*, collaborat*, joint*, jointly, interact*, partner*, together, work together, working together, works together
~cooperate: work with, works with, hand in hand, side by side, team up, teams up, teaming up, teamwork*, joining forces, join forces, alliance*, ally
~cooperate: allied, allies, common effort*, mutual*, synergy, solo, on its own, alone, separately, co-work*, coordinat*
~unite: unit*, bring together, consist*, compris*, includ*, composed, made up, make up, makes up, making up, cover, covers, embrac*, brings together, brought together, link, links
~unite: linked, connect*, gather*, rally, rallies, merge*, join up, joins up, joined up, bind*, pull together, combine*, group, groups, grouped
~unite: embody, embodies, associate*, federate*, divide*, split
~represent: represent*, speak for, stand up for, speak on behalf, speaks for, speaks on behalf, on behalf of, voice, voices, spokesman, spokesperson*
~represent: spokesmen, delegate*, ambassador*, envoy*, mouthpiece*, advocate*, advocacy, lobby*, lobbies, act for, acts for, stands for, interests of
~represent: interest of, deput*, agent of, embod*
~country: countr*, nation, nations, states, state, homeland, motherland, fatherland, national, nationwide, foreign land*, land, lands, republic*
~country: kingdom*, realm*, power, federation*, home country, host country, sovereign*, native land, abroad, in-country
~capital: capital, capitals, capital city, capital cities, main city, chief city, principal city, metropol*, administrative cent*, seat of government
~capital: regional centre*, regional center*, provincial, provincial town*, provincial city, provincial cities, non-capital, centre of the country
~capital: center of the country
~citizen: citizen*, people, population*, inhabitant*, resident*, person*, inhabitants, humans, townsfolk, townspeople, local people, locals, folk
~citizen: public, dweller*, community, ordinary people, civilian*, everyone, men and women, burgher*, voter*, taxpayer*, tenant*, newcomer*, families
~citizen: passport*
~world: world*, global*, planet*, international*, worldwide, earth, globe, universal*, across the world, whole world, all over the world, everywhere
~world: intercontinental, local, locally, national, continent*, transnational, around the world, all countries, earthwide, far and wide
~region: region*, area*, province*, oblast*, county, counties, territor*, district, districts, zone, zones, prefectur*, canton*, republic*, land
~region: lands, local, macroregion*, federal subject*, part of the country, basin*, belt, hinterland*
~independent: independen*, autonom*, self-reliant, self governing, self-governed, self-rule, sovereign*, free, freely, subordinat*, dependent
~independent: depends on, dependence, controlled by, under control, subject to, answer to, answers to, unaffiliated, nonpartisan, non-partisan
~independent: impartial*, neutral*, attached to, own master, accountab*, self-standing, freestanding
~right: rights, right, power*, competenc*, authority, entitl*, privileg*, liberty, liberties, freedom*, civil rights, human rights, justice
~right: franchise, claim to, prerogativ*, jurisdiction*, duty, duties, obligation*, empower*, permission, mandate*, legitim*
~powerful: powerful*, influential, influence*, strong*, mighty, important, authoritative*, respected, prestig*, weight, weighty, heavyweight*
~powerful: mightiest, clout, formidab*, strength, weak, weaker, weakest, insignifican*, significant, dominan*, renowned, reputable, reputation*
~powerful: notable, prominent, sway, importan*, unimportant, serious, big player
~leading: leading, main, top, foremost, biggest, leading role, number one, number-one, no 1, champion*, dominant, dominate*, frontrunner*
~leading: front runner*, pioneer*, ahead of, spearhead*, forefront, cutting edge, flagship*, principal, key, primary, pre-eminent, secondary, lagging
~leading: backward, minor, chief, head of the pack, top-ranking, most important
~only: only, sole, single, unique, special, lone, alone, one of a kind, unparalleled, uniquely, exclusive*, nothing like it, no other, nowhere else
~only: one and only, solely, unmatched, single-handed, one-off, unrival*, ordinary, common, usual, typical, peerless*, just one, not the only
~experience2: problem*, issue*, challenge*, trouble*, difficult*, hardship*, hurdle*, obstacle*, barrier*, concern*, worry, worries, question*
~experience2: headache*, dilemma*, crisis, crises, threat*, ills, plight*, predicament*, task*, pressing, bottleneck*
~young: young*, newest, youth*, recent, recently, new, newer, old, older, ancient, elder*, juvenile*, teen*, junior*, fresh, modern, freshly
~young: newborn*, up-and-coming, just started, old-timer*, veteran*
~dynamic: dynamic*, fast-growing, rapid*, energetic*, vigorous*, quickly growing, fast growing, fast developing, fast-developing, speedy, speed
~dynamic: lively, active, booming, expanding, flexible*, sluggish*, slow, slowly, stagnat*, static, moving, growing, vibrant*, brisk*
~extremism: extremis*, radical*, terror*, fanatic*, fundamentalis*, hatred, hate, xenophob*, racis*, intolerance, violen*, sect, sects, jihad*
~extremism: militant*, bigot*, neo-nazi*, nazi*, moderat*, tolerance, nationalist*
~rural: rural, village*, countryside, hamlet*, farm*, agricultur*, peasant*, country people, country folk, provinc*, backwoods, in the country
~rural: outback, remote area*, town and country
~urban: urban, city-dwell*, city dweller*, city life, town, towns, town life, suburb*, metropol*, urbani*, cityscape*, urban area*, built-up
~urban: inner city, downtown, municipal, street life
~settlement: settlement*, town, towns, village*, hamlet*, township*, colony, colonies, localit*, inhabited place*, populated place*, populated area*
~settlement: small town*, community, communities, habitat*, dwelling*, urban-type, populated localit*, settle
~district: district*, borough*, ward, wards, raion*, quarter, quarters, neighbourhood*, neighborhood*, precinct*, suburb*, microdistrict*
~district: administrative unit*, subdivision*, municipal district*, county, counties, okrug*, local area*
~structure: municipal structure*, municipalit*, municipal formation*, municipal entit*, municipal unit*, municipal, commune, communes
~structure: local authority, local authorities, local council*, urban district*, rural district*, parish*, township*, administrative division*
~structure: territorial unit*, local unit*, city district*, local communit*, municipal body, municipal bodies, local government*
~experience3: manage*, manag*, run, running, govern, governs, governing, governance, steer*, handle*, administer*, administrat*, oversee*, oversaw
~experience3: supervis*, control, controls, controlled, direct, directs, directed, rule, rules, ruled, operate, operates, operated, coordinat*
~experience3: organis*, organiz*, in charge, look after
~direction: direction*, field*, sphere*, line of work, lines of work, activity, activities, work, works, area of work, areas of work, focus, focuses
~direction: focused, domain*, specialis*, specializ*, line, lines, activit*, theme, themes, topic, topics, subject, subjects, remit, occupation*
~direction: sector, sectors, scope, priorit*, branch, business of, agenda, area, areas
~foreign: foreign*, external, abroad, overseas, international, outside the country, beyond the border*, cross-border, crossborder, alien, outsider*
~foreign: domestic, home, native, internal, internationally, diplomat*, visa, visas, other countries, imported, non-native
~principle: principle*, value*, commitment*, ideal, ideals, belief*, ethic*, moral*, conviction*, philosoph*, creed*, doctrine*, rule, rules
~principle: guideline*, standards, norm, norms, tenet*, ideolog*, code of conduct, pledge*, obligation*, promise*, commit, commits, committed
~principle: foundation, foundations, credo, maxim, maxims
~result: result*, consequence*, outcome*, effect*, came out, come out, lead to, led to, follow*, thanks to, because of, due to, achiev*, accomplish*
~result: success*, fruit, fruits, impact*, influence, gain, gains, upshot, legacy, output, product, brought about, bring about, brings about, yield*
~result: benefit*, progress, end up with, failure*, failed, in the end, merits, conclusion*, payoff
~condition: condition*, circumstance*, requirement*, precondition*, prerequisite*, terms, term, criterion, criteria, eligib*, setting, environment
~condition: basis, grounds, restriction*, limit*, provided that, subject to, context*, demand, demands, background
~public: public, non-governmental, nongovernmental, ngo, governmental, state body, voluntary, state-run, state run, state-owned, state owned, privat*
~public: civic, civil, grassroots, nonstate, non-state, volunt*, compulsory, mandatory, obligator*, forced, optional, unofficial, informal
~public: non-official, government-run, citizen-run, civil society, community-based, independent
~section: section*, branch*, division*, chapter*, subdivision*, department*, unit, units, wing, wings, subsidiary, subsidiaries, part, parts
~section: working group*, subgroup*, sub-group*, subcommittee*, commission*, committee*, affiliat*, arm, arms, bureau*, regional office*, component*
~section: segment*, local office*, sub-section*
~half: half, halves, fifty percent, fifty per cent, 50 percent, one half, majority, minority, most of, two thirds, third, quarter, share, proportion*
~half: percentag*, percent, fraction*, portion*, part of it
~million: million*, thousand, thousands, hundred thousand, billion*, many people, inhabitants, headcount, masses, half a million, huge number
~million: large number, over a million, million people
~full: full, fully, proper, full-fledged, fully fledged, full-scale, fully-fledged, partial, limited, equal footing, equal, equally
~full: complete
~part: position, post, job, office of, rank, title, role, roles, posts, position*, ranks, titles, vacancy, status, standing, function*, capacity
~part: duty, duties, place, seat, seats, responsibilit*, rank and file, assignment*
~suffer: suffer*, affect*, harm*, victim*, hurt*, hit, damag*, sick, hardship*, injur*, plague*, stricken, hit by, troubled by, threatened by
~suffer: in danger, at risk, endanger*, exposed to, vulnerab*, pain, loss, losses, prey, under attack
~host: host*, held, organised, organized, organise, organize, welcom*, receive*, receiving, organis*, organiz*, venue*, take place, takes place
~host: took place, stage, stages, staged, playing host, house, houses, housed, hospitab*, entertain*, convened, gathered, invite*, held at, conducted
~host: arrange*
~innovate: innovat*, capacity*, change, invent, invents, invented, invention*, new ideas, new idea, novel, novelt*, novel approach*, experiment*
~innovate: pilot, pilots, pioneer*, progressive*, modern*, creative, creativity, traditional, old-fashioned, conservative, original, start-up*
~innovate: startup*, breakthrough*, reform*, transform*, revolution*, hi-tech
~leadership: leader*, unique, lead role, leading role, in front, at the head, best, frontman, uniqueness, standout, stand out, stands out, stood out
~leadership: outstanding, exceptional*, champion*, guide, guides, guiding, topmost
~agenda: agenda*, topics, topic, items, item, discuss*, debate*, points, point of order, order of business, programme, program, schedule*, timetable*
~agenda: plan of, key issue*, priorit*, to-do, to do list, subject*, issues
~friendship: twin*, sister, friendship, friends, twin town*, twin city, twin cities, partner city, partner cities, partner town*, sister city
~friendship: sister cities, sister town*, brotherhood*, brother cities, friendship*, friendl*, fraternal*, goodwill, amity, partnership agreement*
~friendship: enemy, enemies, rival*
~analysis: analys*, analyz*, research*, stud*, examin*, analytic*, investigat*, explore*, exploring, survey*, statistic*, scientif*, monitor*
~analysis: assess*, evaluat*, review*, track, tracks, look into, looks into, looking into, inspect*, audit*, data on, observ*, forecast*, think tank*
~analysis: scrutin*, diagnos*
~potential: potential*, capabilit*, possibilit*, opportunit*, prospect*, resource*, abilit*, strengths, strength, asset, assets, scope, reserves
~potential: talent*, capacit*, power of, untapped, promising, latent, capable
~federal: federal, central, national, moscow, kremlin, capital-level, national government, state level, nationwide, country-wide, countrywide
~federal: president*, cabinet, duma, ministr*, centralised, centralized, central government, all-russian, top-level
~federal: government
~business: business*, compan*, commercial, enterprise*, non-profit, nonprofit, firm, firms, corporation*, corporate, profit, profits, profit-making
~business: for-profit, trade, trading, shop*, market*, entrepreneur*, merchant*, commerce, charity, charities, not-for-profit, startup*, start-up*
~business: investor*, industr*, commercially, manufactur*
~big: big, large, major, great, huge, enormous*, giant*, vast, massive, largest, biggest, small, tiny, little, smallest, large-scale, sizable
~big: sizeable, numerous, extensive, sprawling, grand, size, scale, minor, compact, gigantic, mega
~humanity: humanity, mankind, people, population, planet*, world*, humankind, human race, human, human beings, all people, everybody on earth
~humanity: civilis*, civiliz*, nations of the world, peoples, the world, global issue*, world issue*, globe, mankind's
~environment: environment*, ecolog*, nature, natural, wildlife, biodivers*, conservation*, pollut*, emission*, green, greener, clean air, clean water
~environment: climat*, earth, planet, sustainab*, habitat*, ecosystem*, waste*, recycl*, carbon, litter, tree, trees, forest*
~climate: climat*, weather, global warming, warming, greenhouse gas, greenhouse gases, co2, carbon*, emission*, decarbonis*, decarboniz*, low-carbon
~climate: net zero, heatwave*, drought*, flood*, resilien*, adaptation*, renewable*, energy transition, temperature*
~energy: energy, electric*, power plant*, solar, wind power, nuclear, fuel*, gas, oil, coal, renewable*, energy-efficient, energy saving, heating
~energy: energies, powered, grid, battery, batteries, energetic*, energy efficiency
~water: water, waters, river*, lake, lakes, sea, seas, ocean*, coast, coastal, drinking water, sewage*, wastewater, water supply, hydro*, canal*
~water: reservoir*, flood*, basin*, stream, streams, aquatic*
~waste: waste, wastes, rubbish*, garbage, trash*, litter*, recycl*, landfill*, disposal, refuse, sewage, dump*, incinerat*, compost*, plastic*
~waste: cleaning, cleanup*, clean-up
~education: educat*, school*, universit*, college*, learning, teach*, student*, classes, course*, curricul*, train, training, trained, trainee*
~education: instruct*, lesson*, kindergarten*, preschool*, pedagog*, academ*, study, studies, diploma*, graduat*, literacy, lecture*, tutor*
~university: universit*, college*, institut*, faculty, faculties, academic*, academy, academies, professor*, higher education, student exchange*
~university: campus*, scholar*, dean, rector*, degree, degrees, doctoral*, undergraduate*, polytechnic*, alma mater
~youth: youth*, young people, teenage*, teens, adolescen*, children, kids, kid, child, boys and girls, juvenile*, schoolchild*, students
~youth: next generation, new generation, youngster*, young adult*, scout*, young generation
~children: child, children, childhood, childcare, kids, kid, infant*, babies, baby, toddler*, minor, minors, nursery, nurseries, kindergarten*
~children: parents, parent, mother, mothers, father, fathers, boys, girls, playground*, orphan*, schoolchild*
~women: woman, women, women's, female*, gender*, girls, mothers, ladies, lady, feminis*, equality, sexes, equal opportunit*, men and women, womanhood
~women: sexism, gender equality, motherhood, sex discrimination
~elderly: elderly, elder, elders, older people, old people, senior*, retirement, retired, pension, pensions, old age, aged, ageing, aging
~elderly: grandparent*, veteran*, age-friendly, longevity, grandmother*, grandfather*
~family: family, families, parent, parents, marriage*, married, mother, mothers, father, fathers, children, household*, home life, relatives, kin
~family: domestic, wedding*, spouse*, husband*, wife, wives, divorce*
~disability: disab*, wheelchair*, accessib*, barrier-free, barrier free, inclusion, inclusive, handicap*, special needs, blind, deaf, impaired
~disability: impairment*, mobility, mental health
~poverty: poverty, poor, poorer, homeless*, needy, deprived, deprivation, hunger, hungry, unemploy*, low income, inequalit*, social exclusion
~poverty: disadvantaged, underprivileged, rich, wealth*, begging, beggar*, destitut*, hardship
~housing: housing, house, houses, home, homes, flat, flats, apartment*, dwelling*, residential, homeless*, rent, rents, renting, tenant*, landlord*
~housing: homeowner*, affordable housing, building*, slum*, housing stock, utilities, shelter*, accommodation*
~construction: construct*, build, builds, building*, builder*, architect*, urban planning, town planning, city planning, planner*, renovat*
~construction: infrastruct*, engineer*, restoration*, redevelop*, built, regenerat*, planning permission, skyscraper*, bricks, cement
~transport: transport*, traffic, road, roads, rail, railway*, railroad*, train, trains, tram, trams, bus, buses, metro, subway*, underground
~transport: airport*, aviation, airline*, flight*, cycling, bicycle*, bike*, car, cars, vehicle*, highway*, mobility, commut*, public transport
~aviation: aviation, airport*, airline*, aircraft, airplane*, aeroplane*, flight*, plane, planes, fly, flying, pilot, pilots, runway*, air travel
~aviation: air traffic, helicopter*, passenger*, space, cosmonaut*, cosmic, astronaut*
~port: port, ports, seaport*, harbour*, harbor*, dock, docks, maritime, shipping, ships, naval, marina*, pier, piers, wharf*, waterfront*, sailor*
~port: vessel*, freight, cargo*, ferry, ferries, sea trade, shipyard*, quay*
~tourism: touris*, travel*, visitor*, sightseeing, holiday*, vacation*, hotel*, hospitality, attraction*, trip, trips, resort*, sights, destination*
~tourism: guidebook*, cruise*, excursion*, journey*, landmark*, visit, visits, pilgrim*
~sport: sport*, athlet*, olympi*, football*, soccer, hockey, basketball, volleyball, tennis, stadium*, fitness, physical culture, physical education
~sport: competition*, championship*, tournament*, running race, marathon*, games, ski, skiing, swimming, gymnast*, biathlon*, match, matches, coach
~sport: coaches, medal*, team
~heritage: heritage, monument*, historic*, ancient, old town*, preservation*, preserve*, museum*, archaeolog*, unesco, legacy, antiquit*, tradition*
~heritage: restor*, castle*, palace*, cultural site*, landmark*, world heritage, architect*, memorial*, conservation*, historic centre*
~heritage: historic center*, relic*, past
~art: art, arts, artist*, painter*, painting*, drawing*, sculpt*, gallery, galleries, exhibit*, design, designs, designer*, designed, fine art
~art: fine arts, photograph*, creative*, creativity, crafts, craft, craftsmen, craftsman, theatre*, theater*, opera, operas, ballet*, drama*
~music: music*, concert, concerts, song*, singing, singer*, choir*, orchestr*, composer*, band, bands, instrument*, festival*, philharmon*
~music: conservator*, jazz, rock, melod*, performer*
~literature: literatur*, book, books, writer*, author*, poet, poets, poetry, novel, novels, reading, reader*, librar*, publish*, bookshop*, literacy
~literature: bookstore*, novelist*, bestseller*
~science: scien*, scholar*, research*, laborator*, technolog*, innovation*, discovery, discoveries, academ*, experiment*, physics, chemistry, biology
~science: science park*, technopark*, patent*, lab, labs, inventor, inventors
~technology: technolog*, tech, digital*, digitis*, digitiz*, comput*, software, internet, online, information technology, smart city, smart cities
~technology: artificial intelligence, robots, robotic*, electron*, telecom*, hi-tech, high-tech, ict, programming, gadget*, broadband, cyber*, app
~technology: apps, technical, network infrastructure
~industry: industr*, factory, factories, manufactur*, production, plant, plants, producer*, engineering, metallurg*, steel*, mining, miner, miners
~industry: workshop*, weapon*, arms, machinery, automotive, chemical*, heavy industry, light industry, automobile*
~trade: trade, trades, trading, trader*, commerc*, export*, import, imports, importer*, merchant*, market*, retail*, goods, sale, sales, selling, buy
~trade: buys, chamber of commerce, shop*, exchange, business, trade fair*, customs, tariff*, hanse*, wholesale*, e-commerce
~agriculture: agricult*, farm*, crops, harvest*, livestock, cattle, food, grain*, rural, land use, garden*, dairy, fishing, fisher*, agrarian*
~agriculture: vegetable*, countryside, soil*, agribusiness*
~food: food, foods, cuisine*, gastronom*, cook, cooks, cooking, restaurant*, meal*, nutrition*, wine, wines, beer, brewing, chef, chefs, catering
~food: diet, diets, eating, eat, dumpling*, culinar*, recipe*
~finance: financ*, bank, banks, banking, credit*, loan*, invest, invests, investment*, investor*, budget*, tax, taxes, taxation, fiscal*, fund, funds
~finance: monetary, bond, bonds, insuranc*, currency, currencies, money, audit*, capital investment, treasury, sponsor*
~employment: employ*, unemploy*, jobs, job, labour*, labor, work force, workforce*, worker*, trade union*, trade unions, wage*, salar*, career*, hire
~employment: hires, hiring, working conditions, profession*, vacanc*, staff, personnel, jobless*, workplace*
~security: secur*, safety, safe, defence*, defense*, police, army, military, guard, guards, guarding, emergency, emergencies, rescue*, fire brigade*
~security: firefight*, disaster*, civil defence, protect*, danger*, threat*, risk, risks, unsafe, accident*, order
~crime: crime, crimes, criminal*, theft, thief, thieves, fraud*, corrupt*, bribe*, violence, violent*, gang, gangs, mafia, police, offender*, prison*
~crime: offence*, offense*, murder*, robber*, victim*, law enforcement, trafficking, smuggl*, public order
~terrorism: terror*, bomb*, attack, attacks, hostage*, extremis*, radical*, militant*, insurgen*, assassin*, suicide bomb*, counter-terror*
~terrorism: antiterror*, violence, hijack*
~peace: peace*, war, wars, warfare, conflict*, disarm*, nuclear-free, pacifis*, reconcil*, nonviolen*, non-violence, ceasefire, diplomac*
~peace: harmony, truce*, hostilit*, weapon*
~democracy: democra*, election*, elect, elects, elected, vote, votes, voting, voter*, parliament*, referend*, ballot*, suffrage, party, parties
~democracy: politic*, pluralis*, dictator*, civic participation, civil society, authoritar*, opposition
~politics: politic*, policy, policies, government*, parliament*, ideolog*, party, parties, diplomat*, diplomac*, governance, reform*, apolitical
~politics: non-political, nonpolitical, power, statesm*, lobby*, campaign*
~human_rights: human right*, civil rights, equality, equal, equal rights, discriminat*, minorit*, racis*, antiracis*, freedom*, liberty, dignity
~human_rights: refugee*, justice, tolerance, intoleran*, equal treatment, oppress*
~justice: justice, injustice*, court, courts, judge, judges, judicial*, trial*, lawsuit*, lawyer*, attorney*, prosecut*, legal aid, fair, fairness
~justice: unfair, verdict*, tribunal*, sue, sues, sued, jurispruden*
~migration: migra*, immigra*, emigra*, refugee*, asylum*, foreigner*, diaspora*, displaced, resettle*, newcomers, expat*, relocat*
~migration: integration of migrants, guest worker*
~minority: minorit*, ethnic*, nationalit*, native people*, finno-ugric, peoples, native language*, indigen*, folk*, multicultural*, divers*, tribe*
~minority: multi-ethnic, aborigin*
~language: languag*, linguist*, tongue, tongues, dialect*, mother tongue, bilingual*, multilingual*, translat*, interpret*, french-speaking
~language: english-speaking, russian-speaking, speech, spoken, francophon*, native speaker*, foreign language*
~religion: religio*, church*, faith, faiths, cathedral*, mosque*, temple*, christian*, muslim*, islam*, orthodox*, catholic*, buddhis*, jewish, jews
~religion: interfaith, spiritual*, secular*, monaster*, bible, prayer*
~media: media, press, journalis*, newspaper*, television, tv, radio, broadcast*, news, magazine*, bulletin*, newsletter*, publication*, blog*
~media: publish*, coverage, press release*, mass media, public relations
~publication: publication*, publish*, magazine*, journal, journals, newsletter*, bulletin*, book, books, brochure*, reports, yearbook*, issue
~publication: booklet*, leaflet*, website*, edition*, almanac*, print*, periodical*
~event: event*, festival*, celebrat*, fair, fairs, exhibition*, expo, competition*, contest*, conference*, congress*, forum*, summit*, concert
~event: concerts, game*, happening*, ceremon*, campaign*, occasion*, festivit*, anniversar*, jubilee*
~competition: competit*, contest*, award*, prize*, winner*, compete*, champion*, nominat*, tender*, ranking*, rating*, victory, victories, medal*
~competition: laureat*, winning, quiz, race, rivalr*
~award: award*, prize*, medal*, title, honour*, honor*, diploma*, laureat*, certificate*, trophy, trophies, badge*, recognition, winner*, reward*
~award: distinction*, decorat*, merit*
~training: training*, train, trains, trained, trainee*, course, courses, seminar*, workshop*, webinar*, internship*, teach*, coach, coaches, coaching
~training: retrain*, school*, instruct*, qualification*, learning, advanced training, study visit*, skill*, lecture*, tutor*, educat*
~consult: consult*, advis*, counsel*, guidance, expert*, recommend*, help desk, opinion*, coach, coaches, coaching, mentor*, specialist*, give advice
~consult: second opinion
~coordinate: coordinat*, co-ordinat*, manage*, align*, harmonis*, harmoniz*, synchronis*, synchroniz*, organis*, organiz*, steer*, unify, unified
~coordinate: orchestrat*, umbrella, central point, joint action*, concerted, streamlin*, dispatch*
~lobby: lobby*, lobbies, lobbied, advocat*, advocacy, influence, pressure, press for, campaign*, interests, push for, pushes for, petition*
~lobby: convince*, persuad*, argue for, argues for, speak up, stand up for, intercede*
~draft: draft*, draw up, draws up, drawn up, drew up, write up, compose*, formulat*, prepar*, work out, works out, elaborat*, devise*, produce*
~draft: put together, puts together, writes, wrote, written, frame
~adopt: adopt*, approv*, pass, passes, passed, ratif*, accept*, endorse*, enact*, agree on, agreed on, vote in, put into force, in force
~adopt: come into force, came into force, reject*, refus*, turn down, turned down, confirm*
~implement: implement*, carry out, carries out, carried out, put into practice, realisation, realization, execut*, fulfil*, apply, applies, applied
~implement: perform*, practise*, enforc*, deliver*, introduc*, bring to life, conduct*, undertak*, act on
~solve: solve*, solving, solution*, resolv*, resolut*, settle, settles, settled, settling, overcome*, sort out, sorts out, deal with, deals with
~solve: tackle*, address*, cope, copes, coping, answer to, handle, handles, remed*, find a way, work out, fix, fixes
~discuss: discuss*, debat*, talk, talks, talking, dialog*, negotiat*, consultation*, conversation*, exchange views, speak about, speaks about
~discuss: deliberat*, round table*, forum*, consider, considers, argue, argues, argument*, communicat*, chat about
~inform: inform*, notif*, publicis*, publiciz*, announce*, communicat*, newsletter*, awareness, raise awareness, make known, spread the word
~inform: disseminat*, popularis*, populariz*, publicity, advertis*, tell people, news, information campaign*, outreach
~teach: teach*, taught, educat*, train, trains, training, school*, instruct*, lecture*, tutor*, learn, learns, learning, show how, explain to, coach
~teach: coaches, coaching, mentor*, lesson*, course*
~finance_verb: financ*, fund, funds, funding, sponsor*, grant, grants, invest, invests, subsidis*, subsidiz*, pay for, pays for, paid by, donat*
~finance_verb: bankroll*, provide money, give money, gives money, at whose expense, cover the cost*, foot the bill, funded by
~promote: promot*, advanc*, further, furthers, foster*, encourag*, advertis*, market, marketing, publicis*, publiciz*, popularis*, populariz*
~promote: stimulat*, push, pushes, boost*, brand, brands, branding, image of, champion*, propagand*, motivat*
~invest: invest, invests, investing, investment*, investor*, attract investment, attract money, sponsor*, fund, funds, financ*, capital investment
~invest: venture*, funding, business climate
~connect: connect*, link*, network*, relation*, contact*, ties, tie, bond, bonds, bridge*, communicat*, join up, interact*, interconnect*, in touch
~connect: bringing people together
~dialogue: dialog*, conversation*, talks, talk, communicat*, mutual understanding, understanding, contact, contacts, exchange of views, discuss*
~dialogue: negotiat*, intercultural*, diplomac*, get along
~compete: compet*, rival*, contest*, outdo*, outperform*, race against, opponent*, against each other, beat, winning, versus, antagonis*, cooperat*
~monitor: monitor*, watch, watches, observ*, track, tracks, tracking, supervis*, oversee*, control*, inspect*, audit*, evaluat*, measure*, follow-up
~monitor: keep an eye, surveill*
~plan: plan, plans, planned, planning, program*, strateg*, roadmap*, road map, road maps, concept*, blueprint*, scheme*, design, designs, designer*
~plan: designed, outline*, long-term, forecast*, schedule*, project*, masterplan*, master plan*
~strategy: strateg*, tactic*, long-term, long term, roadmap*, programme*, plan, plans, approach*, priorit*, vision, concept*, policy, policies
~strategy: course of action, action plan*, line of action
~method: method*, way of working, how they work, approach*, technique*, instrument*, tool, tools, procedure*, mechanism*, practice, practices
~method: measures, measure, steps, step, by what means, in what way, recipe*, tactic*, form of work, forms of work, manner, using what, ways
~activity: activit*, work, works, operation*, occupied with, busy with, busy, engaged in, doings, function*, practice, practices, action*, act, acts
~activity: everyday work, day to day, actually do, active, passive, involved in, events, services, campaign*, undertaking*
~project: project*, programme*, program, programs, initiative*, campaign*, scheme*, action*, pilot, pilots, undertaking*, venture*, plan, plans, idea
~project: ideas, action plan*, joint project*, endeavour*
~service: service*, offer, offers, offering*, provide, provides, providing, supply, supplies, give, gives, assistance, helpful, supports, benefits
~service: facility, facilities, customer*, client*, cater for, caters for
~membership_body: individuals, individual, person, persons, companies, company, institution*, authorities, municipalit*, regions, countries
~membership_body: associations, unions, collective member*, legal entit*, natural person*, who can join, what kind of members, composed of
~membership_body: made up of, organisations, organizations
~composition: composed, composition, consist*, compris*, made up, make up, makes up, makeup, make-up, include*, including, contain*, embrac*, cover*, involve*
~composition: membership, line-up, lineup, who is in, who's in, encompass*, roster*, ingredient*
~organ: governing body, governing bodies, board, boards, presidium, secretariat*, general assembly, assembl*, council, councils, committee*
~organ: commission*, bureau*, executive, directorate*, leadership, management, supreme body, organs, organ, executive committee, board of directors
~organ: steering group*, governing council, working body, working bodies
~legal_form: legal form, legal status, legal nature, legal entity, registered, unregistered, non-profit, nonprofit, not-for-profit, for-profit, ngo
~legal_form: non-governmental, nongovernmental, governmental, intergovernmental, public, private, charity, foundation, association, company
~legal_form: voluntary, commercial, noncommercial, non-commercial, public body, incorporated, charitable
~status: status, standing, rank, ranks, ranking, level, recognised, recognized, accredit*, consultative, observer status, prestig*, class, category
~status: categories, grade, reputation*, title, honorary, legal status, stature
~voluntary: voluntar*, volunteer*, free will, willingly, compulsory, compulsion, mandatory, obligat*, forced, forcibly, have to, optional, by choice
~voluntary: of their own accord, required, oblige*, coerc*, binding, non-binding, at will, freely
~state_private: state-run, state-owned, governmental, government-run, government, public, private, privately, nationalis*, nationaliz*, privatis*
~state_private: privatiz*, non-state, non-governmental, civic, unofficial, commercial, independent of the state, belongs to the state
~open_closed: open, opened to, closed, restricted, exclusive, limited to, anyone can, anybody can, everyone welcome, accessible*, admit, admits
~open_closed: admitted, accept anyone, public, secret, transparent*, confidential*, invitation-only, by invitation, elite, elitist, selective, hidden
~formal: formal, informal, unofficial, registered, unregistered, recognised, recognized, semi-official, chartered, casual, loose, authoris*
~formal: authoriz*, legitimate, legally binding, binding, protocol*
~permanent: permanent*, temporar*, lasting, standing, constant, long-lasting, one-off, short-lived, ongoing, regular*, periodic*, irregular*
~permanent: continuous*, forever, fixed-term, limited in time, stable
~regular: regular*, annual*, yearly, every year, monthly, weekly, once a year, twice a year, biennial*, periodic*, frequen*, how often, occasional*
~regular: rare, rarely, seldom, recurring, irregular*, from time to time, systematic*
~member_role: active member, full member, full membership, proper member, associate*, observer*, honorary, permanent member*, founding member, ordinary member, passive, active
~member_role: participant*, partner*, candidate*, delegat*, non-member*, outsider*, member status, core member*
~founder: founder*, initiat*, creator*, father of, fathers of, pioneer*, originator*, instigator*, who started, who created, who came up, brainchild
~founder: idea of, at whose initiative, on whose initiative, author of the idea, behind the creation, inventor, inventors, who set up, mastermind*
~origin: origin, origins, root, roots, beginning, beginnings, dawn, birth, start, starting point, rise, source, sources, grew out of, stem from
~origin: stems from, arose, arise*, emerge, emerges, emerged, sprang, background, cradle*, predecessor*, history, grow out of
~history: histor*, past, background, origins, chronicle*, timeline*, tradition*, milestone*, how it all began, how it began, development of, former
~history: formerly, previously, bygone, old days, record, annals, chronolog*, earlier times, biograph*
~predecessor: predecess*, successor*, former, formerly, previous*, used to be called, rename*, earlier name, old name, new name, heir*, replac*
~predecessor: transform*, reorganis*, reorganiz*, succeed*, inherit*, legal successor, precursor*, merged
~name_origin: name, named after, why is it called, naming, title, called so, etymolog*, meaning of the name, abbreviat*, acronym*, nickname*
~name_origin: where the name comes from, renamed, namesake*
~expand: expand*, expans*, enlarg*, extend*, extension*, grow, grows, growing, growth, increase*, spread, spreads, broaden*, widen*, shrink*, reduc*
~expand: decreas*, swell*, larger, scale up, more members
~reduce: reduc*, lower*, decreas*, cut, cuts, cutting, diminish*, lessen*, minimis*, minimiz*, limit*, restrict*, curb*, shrink*, drop, fall, falls
~reduce: decline*, bring down, cut down, weaken*, alleviat*
~strengthen: strengthen*, reinforc*, consolidat*, fortif*, boost*, firm up, build up, deepen*, empower*, intensif*, stronger, strong, solidif*
~strengthen: cement*, weaken*, tighten*, bolster*
~create: create, creates, creating, creation, build, builds, built, building up, produc*, generat*, shape, shapes, form, forms, establish*
~create: construct*, invent, invents, invented, invention*, set up, sets up, design, designs, designer*, designed, launch*, introduc*
~create: provide conditions
~prevent: prevent*, prophyla*, avert*, avoid*, stop, stops, stopping, deter, deters, block*, forestall*, precaution*, warning, warn, warns, head off
~prevent: nip in the bud, keep from, impede*, curb*
~fight: fight*, fought, combat*, battle*, struggl*, war on, war against, wage war, oppos*, against, counter, counters, countering, resist*, tackle*
~fight: crack down, crusade*, campaign against, stand up to, defeat*, overcome*
~defend: defen*, stand up for, protect*, advocat*, champion*, plead*, uphold*, guard, guards, guarding, lobby*, interests of, speak up for, fight for
~defend: fights for, on the side of, campaign for, stick up for
~attract: attract*, draw in, draws in, drawing, draws, involve*, involving, engage*, engaging, recruit*, bring in, brings in, mobilis*, mobiliz*
~attract: win over, wins over, interest in, appeal, appeals, invite*, lure*, enlist*
~encourage: encourag*, stimul*, motivat*, inspir*, urge, urges, incentiv*, spur, spurs, reward*, promot*, prompt*, push, pushes, cheer on, nudg*
~encourage: stir, support
~use: use, uses, used, using, utilis*, utiliz*, employ, employs, exploit*, apply, applies, applied, make use, makes use, draw on, draws on, tap, taps
~use: harness*, unlock*, realisation, realization
~collect: collect*, gather*, accumulat*, amass*, compil*, pile up, store, stores, stored, archive*, assembl*, pool, pools, build up, hoard*
~collect: database*, bank of, stockpil*, summaris*, summariz*
~spread: spread*, disseminat*, distribut*, circulat*, pass on, passes on, propagat*, diffus*, share, shares, sharing, popularis*, populariz*, hand on
~spread: promot*, publicis*, publiciz*, transmit*
~learn: learn*, study, studies, studying, master, masters, acquire*, pick up, picks up, get to know, educate*, understanding, knowledge
~learn: discovery, discoveries, familiaris*, familiariz*, gain experience, adopt experience
~influence: influenc*, impact*, sway, affect, affects, pressure, effect on, authority, say in, voice in, clout, lobby*, weight, shape, shapes
~influence: power over, leverage*, persuad*
~decide: decid*, decision*, resolut*, make decisions, makes decisions, resolve, determin*, rule, rules, ruling, choose, chooses, choice, verdict
~decide: conclude*, binding decision*, final say, have the last word
~control: control*, supervis*, oversee*, oversight, inspect*, manag*, govern*, subordinat*, regulat*, dominat*, steer*, in charge of
~control: under whose control, overseen by, accountable
~finance_source: funded by, financed by, who pays, who funds, sponsor*, donor*, budget, member fees, membership fee, membership fees, contributions
~finance_source: own funds, state funding, grants, subsidy, subsidies, source of money, income, where the money comes from, at whose expense
~finance_source: paid for by
~number_members: how many members, how many cities, number of members, member count, headcount, strong, size, how large, how big, how numerous, tally
~number_members: members number, membership figure*, count of, numerically, total membership, ranks
~share: share, shares, percent, per cent, percentage*, proportion*, fraction*, portion*, part of, majority, minority, ratio, ratios, how much of
~share: most of, half of, quarter of, third of, predominan*, prevail*
~number: number, numbers, figures, amount, total, quantit*, count, statistic*, numeral*, tally, sum, digit, digits, how many, numerical*, value of
~million_city: million-plus, million plus, over a million, more than a million, population of a million, millionaire city, megacity, megacities
~million_city: metropol*, major city, major cities, large city, large cities, big city, big cities, largest cities, biggest cities, megalopolis*
~largest: largest, biggest, most numerous, greatest, huge, giant, most populous, widest, massive, smallest, tiniest, major, the largest one
~largest: top in size, leading in size, main, most extensive
~small: small, smaller, smallest, little, tiny, minor, modest*, mini, compact, large, big, bigger, low, few, not big, medium-sized, medium, mid-sized
~small: miniature*
~city: urban, municipal*, metropolis*, megacity, megacities, megalopolis*, conurbation*, borough*, township*, city-wide, citywide, burg
~city: populated place*, urban centre*, urban center*, agglomerat*
~village: village*, hamlet*, rural, countryside, farm*, small settlement*, small town*, parish*, country life, township*, sticks, middle of nowhere
~village: backwater*, countryfolk, town and village
~eurasia: eurasia, eurasian, eurasia*
~continent: continent*, transcontinental*, intercontinental*, hemisphere*
~continent: part of the world, east and west, mainland*, subcontinent*
~europe: europe*, pan-european
~russia: russia*, russian federation, rf, all-russian
~russia: rus
~asia: asia*
~neighbour: neighbour*, neighbor*, adjacent, adjoin*, next door, border*, nearby, close by, surrounding*, vicinity, near, nearest, far, far away
~neighbour: farther, farthest, proxim*, remote, distant
~near_far: near, nearby, nearest, close to, close, closest, far, far off, far away, farther, further away, farthest, furthest, distance*, remote*
~near_far: distant, miles away, kilometre*, kilometer*, walking distance, next door
~border: border*, frontier*, boundary, boundaries, cross-border, transborder, crossborder, customs, edge of, limit of, perimeter*, checkpoint*
~border: transboundary, transfrontier*
~river: river*, basin*, bank of, banks of, waterway*, tributar*, delta, stream, streams, upstream, downstream, middle reaches, embankment*
~mountain: mountain*, hill, hills, peak*, highland*, ridge*, summit of, slope*, valley*, plateau*, lowland*
~east_west: east, eastern, west, western, north, northern, south, southern, compass, oriental, occidental, northeast*, northwest*, southeast*
~east_west: southwest*, midlands
~central: central, centre, center, centres, centers, middle, core, heart of, hub, hubs, main, peripher*, outskirt*, provinc*, focal, midpoint*
~central: centrally
~local: local, locally, regional, municipal, grassroots, native, home-grown, global, national, federal, neighbourhood*, neighborhood*, on the ground
~local: localit*, domestic, community-level, nationwide, international
~global: global*, worldwide, world-wide, international*, universal*, planetary, intercontinental, transnational*, multinational*
~global: regional, national, domestic, world, scale, scope, far-reaching
~national: national*, nationwide, countrywide, country-wide, all-russian, domestic, state-wide, federal
~national: interregional*, patriotic*, home-grown
~regional: regional*, interregional*, inter-regional, provincial*, oblast*, local, territorial*, district-level, federal, national, macro-regional
~regional: federal district*, subnational
~international: international*, cross-border, crossborder, transnational*, multinational*, foreign, intergovernmental*, global, worldwide, domestic
~international: national, interstate, supranational*, un, united nations, overseas, inter-city, external relation*
~local_government: local government*, self-government, self government, self-governing, municipal*, local authority, local authorities, town hall*
~local_government: city hall*, city council*, local council*, local self-government, city administration*, local power, mayoralt*, city authorities
~local_government: home rule, councillor*
~ministry: ministr*, minister*, department*, agency, agencies, federal agency, federal agencies, cabinet, government department*, secretary of state
~ministry: public office*, state committee*, bureau*
~parliament: parliament*, duma, senat*, congress*, deput*, lawmak*, legislator*, legislature*, mps, members of parliament, chamber*, house of commons
~parliament: bundestag*, federation council, bill, bills, lawgiver*, state duma
~un: un, united nations, unesco, unicef, undp, un-habitat, security council, general assembly, world health organization, blue helmets, un agency
~un: un agencies, specialised agency, specialized agency
~company: compan*, firm, firms, corporation*, enterprise*, business*, employer*, private sector, entrepreneur*, shareholder*, factory, factories
~company: commercial, start-up*, startup*, brand, brands, branding
~ngo: ngo, ngos, non-governmental, nongovernmental, non-profit, nonprofit, civil society, public organi*, volunt*, charit*, activist*, grassroots
~ngo: community group*, foundation*, third sector, state-run, society
~volunteer: volunteer*, voluntar*, unpaid, charit*, activist*, donor*, goodwill, philanthrop*, free help, helping hand*, humanitarian*, selfless*
~humanitarian: humanitarian*, charit*, relief, aid, refugee*, disaster*, red cross, emergency aid, solidarity, donat*, rescue*, mercy, compassion*
~humanitarian: philanthrop*
~disaster: disaster*, earthquake*, flood*, fire, fires, catastroph*, emergency, emergencies, calamit*, tsunami*, hurricane*, accident*, storm*
~disaster: crisis, rescue*, relief, chernobyl*, evacuat*, epidemic*
~innovation: innovat*, new technolog*, invention*, invent, invents, invented, novelt*, modernis*, moderniz*, smart city, smart cities
~innovation: research and development, r&d, start-up*, startup*, progress, breakthrough*, state of the art, progressive*, creative, creativity
~leader: leader*, leading, lead, front runner*, frontrunner*, ahead, top, champion*, best, number one, first place, winner*, trailblaz*, pioneer*
~leader: foremost, trendsett*, at the front
~reputation: reput*, prestig*, renown*, famous, fame, well-known, well known, known for, famed, respected, respectful, authoritative, recognised
~reputation: recognized, popular, popularity, unknown, obscure*, image, celebrated, notorious*
~famous: famous, famed, well-known, well known, renown*, notable, noted for, celebrated, popular, known for, known as, obscure, unknown, little-known
~famous: remarkable, what makes it special, special about, prominent, iconic
~important: important, importance, significan*, essential, key, crucial*, vital*, major, serious, weighty, minor, trivial, insignifican*
~important: matters most, paramount, valuable*, notable
~useful: useful*, benefi*, advantag*, profit*, helpful*, value, worth, worthwhile, useless*, pointless*, good for, gain, gains, upside*, disadvantag*
~useful: drawback*, what's in it, in it for, pay off, pays off
~success: success*, achiev*, accomplish*, triumph*, victory, victories, effectiv*, fruitful*, productiv*, failure*, failed, fail, fails
~success: unsuccessful*, progress, flop, breakthrough*, efficien*, record of
~effective: effectiv*, efficien*, productiv*, fruitful*, workable, successful*, ineffectiv*, inefficien*, practical, useful*, good at, performance
~effective: competent*, optimal*
~similar: similar*, alike, same as, identical*, like it, comparab*, akin, resembl*, analog*, counterpart*, differ, differs, differen*, unlike
~similar: distinct*, contrast*, equivalent*, parallel*
~different: differ*, distinct*, divers*, unlike, various, variety, varied, dissimilar*, another kind, same, alike, separate, vary, varies
~different: distinguish*, set apart, sets apart
~common: common, commons, shared, mutual*, joint, collective*, in common, general, combined, united, interests in common, individual, separate, own
~common: unanim*, all together
~equal: equal*, equity, inequal*, par, on a par, same rights, fair, fairly, unequal, privileg*, hierarch*, level playing field, parity
~equal: on equal terms
~free: free, freely, freedom*, libert*, unrestrict*, independent, free of charge, gratis, open, paid, unfree, unbound, forced, emancipat*
~free: without charge, costless
~unity: unity, unite*, solidarity, cohesion*, integrat*, unify, unified, unification, harmony, common front, consolidat*, disunity, division*
~unity: divide*, split, splits, disintegrat*, one voice, bonds
~commitment: commit, commits, committed, commitment*, pledge*, pledging, promise*, oblig*, undertake*, bound, dedicat*, vow, vows, duty, duties
~commitment: responsib*, engagement*, swear, swore, bind itself, binding
~responsible: responsib*, accountab*, answerable, duty, duties, in charge, charged with, entrust*, liable, liabilit*, burden*, jurisdiction
~responsible: competence, irresponsib*, task of
~join_conditions: requirement*, condition*, admission, entrance, eligib*, application*, apply, applies, applicant*, criteria, criterion, candidate*
~join_conditions: invited, invitation*, entry rule*, terms of entry, who can join, accept new members
~treaty: pact, pacts, convention, conventions, accords, agreement*, memorandum*, contract*, protocol*, covenant*, signed document, declaration*, deal
~treaty: deals, treaties, arrangement*, concord*, letter of intent
~charter: charter*, statute, statutes, constitution*, founding document*, bylaw*, by-laws, articles of association, rules, manifesto*, declaration*
~charter: regulations, code, codes, rulebook*, founding act, articles
~declaration: declar*, manifesto*, statement, statements, proclam*, resolution*, appeal, appeals, communique*, pronounce*, announce*, address
~declaration: affirm*, avow*, made public, call to action
~quality_of_life: quality of life, living standard*, standard of living, living condition*, welfare, wellbeing, well-being, comfort*, prosper*
~quality_of_life: happiness, happy, good life, better life, live better, living better, livab*, liveab*, wealth*, life, lives
~public_space: park, parks, square, squares, street*, playground*, green space*, public space*, pavement*, sidewalk*, cityscape*, beautif*, landscap*
~public_space: improvement*, garden*, lighting, embankment*, boulevard*
~utilities: utilit*, heating, water supply, sewage*, sewer*, electric*, gas, communal*, housing and utilities, street light*, rubbish collection
~utilities: waste collection, pipe, pipes, public service*, landscaping
~planning: planning, planner*, urban planning, town planning, zoning, land use, masterplan*, master plan*, architect*, spatial*, city design, design
~planning: designs, designer*, designed, layout*, territorial planning, urbanist*, urbanism
~digital: digital*, online, internet, e-government, electronic*, smart, website*, virtual*, app, apps, cyber*, web, comput*, paperless, analog*
~digital: digitisation, digitization
~tolerance: toleran*, intoleran*, respected, respectful, divers*, multicultur*, mutual respect, xenophob*, racis*, discriminat*, prejudic*, coexist*
~tolerance: accept*, open-minded, interfaith, interethnic*
~addiction_help: rehab*, treatment*, therap*, recover*, counsel*, addict*, prevention, harm reduction, needle*, methadone*, substitution, drug user*
~addiction_help: drug-free, withdrawal, detox*, relapse*
~animals: animal*, wildlife, stray*, dogs, cats, pets, zoo, zoos, birds, bird, species, fauna, flora, veterin*, endangered, shelter*, livestock
~media_presence: website*, web site*, social network*, newsletter*, press, publicity, news, blog*, channel*, portal*, online, facebook, twitter
~media_presence: instagram, youtube, subscriber*, follower*
~network: network*, web of, chain*, grid, alliance*, ring of, system, systems, links, connect*, interconnect*, platform*, club, clubs, nodes, node
~network: circle of, contacts
~platform: platform*, forum*, venue*, stage, arena*, floor for, place to meet, meeting place*, space for, base for, discussion club*, round table*
~platform: portal*, marketplace*
~member_type: mayors, city leaders, capital, capitals, large cities, small towns, regions, countries, companies, universities, villages, individuals
~member_type: local authorities, town councils, port cities, districts, municipalities, nonmember*
~mayors: mayor*, head of the city, heads of cities, city head*, city leader*, burgomaster*, burgermaster*, lord mayor*, city manager*, town leader*
~mayors: governor*
~people_leader: chairman, chairmen, chairwoman, chairperson, president*, director*, leader*, head, heads, head of, secretary, secretaries
~people_leader: general secretary, secretary general, manager*, boss*, chief*, captain*, coordinator*, figurehead*, top dog
~staff: staff*, employee*, personnel, worker*, team, teams, specialist*, expert*, secretariat*, workforce*, human resources, office worker*, cadre*
~staff: crew*, apparatus
~women_men: woman, women, men, male*, female*, gender*, ladies, gentlemen, sexes, boys, girls, masculin*, feminin*, both sexes
~age: age, ages, aged, old, older, young, younger, years old, ancient, modern, new, newer, lifespan*, longevity, vintage*, anniversar*, birthday*
~age: youngest, oldest, age-old
~anniversary: anniversar*, jubilee*, birthday*, centenar*, bicentenar*, celebrat*, decade of existence, commemorat*, tenth anniversary, round date
~anniversary: festivit*, golden jubilee
~space_time: period, periods, era, eras, epoch*, age, ages, decade*, centur*, term, terms, season*, interval*, duration*, phase, phases, stage
~space_time: stages
~end: end, ends, ended, ending, finish*, terminat*, dissolv*, dissolution*, liquidat*, closed, close down, closes, shut down, disband*, expire*
~end: ceased, stop existing, collaps*, fell apart, wind up, wound up, defunct, still exist*
~active: active*, inactive*, passive*, live, alive, functioning, operating, operational*, dead, dormant, working, still working, in operation, busy
~active: energetic, idle, up and running, defunct
~rank: rank*, rating*, top, first place, second place, place in, leader board, leaderboard*, best, worst, level, hierarch*, order of, scale of
~rank: position in, league table*, compare with
~experience_old: veteran*, seasoned, experienced, long-standing, longstanding, old-timer*, senior*, oldest, traditional, established, rookie*
~experience_old: newcomer*, time-tested, long-serving, long-established
~trade_fair: trade fair*, fair, fairs, expo, exhibition*, market*, exposition*, showcase*, salon*, congress*, business forum*, pavilion*
~space: space, spaces, cosmos, cosmonaut*, astronaut*, satellite*, rocket*, gagarin*, orbit*, spacecraft, moon, planetari*, astronom*
~space: starship*
~fortress: fortress*, kremlin, castle*, citadel*, walls, fortif*, garrison*, tower*, stronghold*, rampart*, medieval*, historic*, bastion*, moat
~fortress: moats
~twin_towns: twin town*, twin city, twin cities, twinning, twinned, sister city, sister cities, sister town*, partner city, partner cities
~twin_towns: partner town*, friendship agreement*, brother cities, friendly city, friendly cities, city partnership*, partner municipalit*
~health_topic: smoking, obesity, mental health, ageing, aging, physical activity, aids, hiv, tuberculosis, cancer*, vaccinat*, addict*
~health_topic: healthy lifestyle, maternity, mothers, public health, prevention, epidemi*, immunis*, immuniz*
~fair_play: honesty, dishonest*, corrupt*, transparen*, open, openness, fair, fairly, fairness, secret, secrets, secrecy, trust*, bribe*, accountab*
~fair_play: public scrutin*, cheat*, scandal*
~citizens_part: participation, civic engagement, public hearing*, referend*, petition*, consult*, citizen initiative*, citizens' rights
~citizens_part: open government, public opinion, activist*, grassroots, have a say, civic*, participatory, participatory budget*
~income_rise: income*, wealth*, rich, richer, poor, poorer, salary, salaries, earning*, living wage, prosper*, purchasing power, gdp, wage, wages
~income_rise: earner*

# --- asked for
=fee: fee, fees, dues, budget*, cost, costs, pay, pays, paid, payment*, grant, grants, money, cash, price*, expens*, sponsor*, financ*, fund, funds
=fee: funding, donat*, invoice*, spend, spends, spending, spent, levy, levies, how much does it cost, free of charge
=fee: subscription*, rouble*, ruble*, dollar*, euro, euros
=phone: phone*, telephone*, tel, hotline*, call them, dial, fax, mobile number, cell number, contact number, whatsapp, viber, extension number
=phone: ring them up
=email: email*, e-mail*, e mail, mailbox*, inbox, mail address, electronic mail, gmail
=website: website*, web site*, url, link to, links to, site address, web page*, webpage*, homepage*, home page*, internet address, web address
=website: online page, domain name
=social_media: facebook, twitter, instagram, youtube, tiktok, vkontakte, linkedin, social network*, social media, hashtag*, subscriber*, follower*
=social_media: telegram channel, group chat
=address: the address, postal address, mailing address, exact address, its address, their address, what address, address of, street*, building number
=address: floor, postcode*, postal code*, zip code*, zip, post code, office number, room number, house number, avenue*, which building, what building
=opening_hours: opening hour*, opening time*, working hours, office hours, open until, open till, open from, closing time, lunch break
=opening_hours: what time does it open, weekend*, reception hours, business hours
=head: president*, chairman, chairmen, chairwoman, chairperson*, director*, ceo, boss, bosses, who leads, who heads, who runs it, who is in charge
=head: who's in charge, who chairs, who presides, general secretary, secretary general, secretary-general, head of it, at the helm
=head: executive director, who manages, leader of it
=deputy: deputy, deputies, vice president*, vice-president*, vice chair*, vice-chair*, second in command, right hand man, right-hand man
=deputy: assistant director*, stand-in*
=mayor: mayor*, burgomaster*, town head*, city head*, head of the city, head of the town, city manager*, lord mayor*
=governor: governor*, head of the republic, head of the region, regional head*, viceroy*
=minister: minister*, prime minister*, cabinet, secretary of state, chancellor*
=head_of_state: head of state, president of the country, putin, yeltsin, gorbachev, kremlin leader*, monarch*, king, queen, tsar, emperor*
=parliament_member: lawmaker*, senator*, state duma, duma, congressman, congressmen, members of parliament, mps, parliamentarian*
=staff: staff*, employee*, personnel, how many workers, workforce*, headcount, payroll*, hire, hires, hiring, who works, how many people work
=staff: office worker*
=vacancy: vacanc*, jobs, job opening*, internship*, intern, interns, resume, cv, recruit*, get hired, job offer*, work there as
=salary: salar*, wage, wages, earn, earns, earning*, pay rise, bonus*, remunerat*, paid monthly, how much do they make, stipend*, honorarium*
=next_meeting: next meeting, next congress, next conference, next summit, next session, next assembly, next forum, next event, upcoming meeting*
=next_meeting: upcoming event*, when do they meet, when will they meet, next gathering*, calendar of events
=last_meeting: last meeting, last congress, last conference, last summit, last session, last assembly, latest meeting, previous meeting*
=last_meeting: latest session, recent meeting*, minutes of the meeting, last gathering*
=meeting_frequency: how often, how frequently, how regularly, once a year, twice a year, every month, every week, monthly, weekly, biennial*
=meeting_frequency: per annum, how many times a year, annually, quarterly
=logo: logo, logos, emblem*, coat of arms, flag, flags, symbol, symbols, seal of, insignia*, badge*, colour*, color, colors, banner*, crest
=anthem: anthem*, hymn*, official song, theme song, lyrics
=slogan: slogan*, motto*, catchphrase*, tagline*, watchword*, strapline*
=author: who wrote, written by, who drafted, drafted by, penned by, who composed, who drew up, drawn up by, writer*, co-author*, author, authors, authored, authorship
=initiator: initiator*, whose idea, who proposed, who suggested, who initiated, at whose initiative, on whose initiative, who came up with
=initiator: brainchild*, who invented, mastermind*, instigator*, who thought of it, inspired by
=decision_maker: who decided, whose decision, who voted for, who approved, approved by, who authorised, who authorized, who gave permission
=decision_maker: who ordered, by whose order, by order of, decree*
=signatory_person: who put his name, who put her name, who signed for, who signed on behalf, in whose name, whose signature, who put the signature
=signatory_person: autograph*
=delegate: delegate*, delegation*, envoy*, ambassador*, who represents us, who represents our, our representative*, spokesperson*, spokesman
=delegate: spokeswoman, spokesmen, emissar*, sent by us, who goes there
=deadline: deadline*, due date, closing date, last day to, cut-off, cutoff, cut off date, time limit*, by when, expiry date, expires, expire
=deadline: how much time is left
=how_to_apply: how to apply, apply for, application*, applicant*, how can i apply, how do we apply, application form*, fill in, fill out, paperwork
=how_to_apply: apply online, entry form*, register online, registration form*, how does one apply, apply
=entry_requirements: requirement*, eligib*, criteri*, prerequisite*, precondition*, qualif*, entry condition*, admission condition*
=entry_requirements: conditions of admission, conditions for entry, what does it take, admission rule*, entry rule*
=punishment: punish*, penalt*, fined, sanction*, jail*, prison*, reprimand*, expuls*, violat*, breach*, offence*, offense*, disciplin*
=punishment: consequences of breaking, break the rules, breaking the rules
=vote: vote, votes, voted, voting, voter*, ballot*, quorum*, veto, vetoes, unanim*, majority vote, right to vote, casting vote, referend*
=vote: show of hands
=election: election*, elect, elects, elected, re-elected, candidate*, nominat*, term of office, campaign trail, run for office, polling*
=election: inauguration of the president
=rotation: rotation*, rotates, rotating, successor*, predecessor*, took over from, replaced by, who replaced, previous head, former head
=rotation: next president, next chair
=building: skyscraper*, architect*, facade*, storey*, built of, how many floors, tallest building*, rebuilt, renovat*, construction of the building
=population: population*, how many inhabitants, how many residents, number of residents, number of inhabitants, how many people live, populous
=population: census*, how populated, inhabitant count, birth rate*, death rate*, mortality, demograph*
=area: square kilometre*, square kilometer*, square mile*, sq km, hectare*, acre, acres, how many kilometres, land area, surface area, territory size
=area: acreage*
=height: height*, elevation*, altitude*, how high, how tall, above sea level, metres high, meters high, highest point*, lowest point*
=depth: depth, depths, how deep, deepest, bottom of the river, metres deep, meters deep, shallow*
=weather: weather*, temperature*, rain, rains, rainy, snow*, sunny, degrees outside, humidity, windy, storm, storms, frost*, thunder*
=weather: umbrella weather, celsius, fahrenheit
=timezone: time zone*, timezone*, gmt, utc, what time is it, local time, daylight saving, hour difference, time difference, o'clock
=distance: distance*, how far, kilometres from, kilometers from, miles from, how many miles, how many km, far away is, how close is, how near is
=route: route*, how to get there, how do i get there, directions to, driving time, bus to, train to, flight*, ticket*, timetable*, airport*
=route: railway station*, which bus, how to reach, by car, by plane
=coordinates: latitude*, longitude*, gps, on the map, map of, geographic coordinate*, meridian*, google maps, parallel of latitude
=river_lake: river*, lake, lakes, pond*, reservoir*, waterfall*, which river, on what river, seashore*, beach*
=language_spoken: language*, working language*, official language*, speak english, what do they speak, interpreter*, translator*, translation*
=language_spoken: dialect*, mother tongue, bilingual*
=religion: religi*, church*, mosque*, cathedral*, faith, faiths, orthodox*, christian*, muslim*, islam*, buddhis*, temple*, catholic*, pray, prayer*
=nationality: nationalit*, ethnicit*, ethnic group*, tatar*, ethnic composition*, what nation are, citizenship*, passport*
=currency: currenc*, exchange rate*, rouble rate, banknote*, coin, coins
=visa: visa, visas, entry permit*, border crossing*, customs duty, need a passport, immigration rule*, residence permit*
=benefit: benefi*, advantag*, perks, perk, profit*, what's in it for, what is in it for, what do we gain, what did we gain, gains from, good for us
=benefit: upside*, pros and cons, drawback*, disadvantag*, downside*, worth it, any use to us
=achievement: achievement*, accomplish*, success stor*, successful project*, track record, victories, triumph*, breakthrough*, biggest success*
=achievement: milestone*
=failure: failure*, failed, scandal*, corrupt*, criticis*, criticiz*, critics, mistake*, fiasco*, blunder*, bankrupt*, lawsuit*, sued, controvers*
=photo: photo*, picture*, pic, pics, image*, snapshot*, selfie*, portrait*, look like, looks like, screenshot*, gallery of, video*, footage
=document_text: full text, text of the document, pdf, download*, scan, scans, scanned, copy of, docx, hard copy, attachment*, printable*, paragraph*
=document_text: clause*, subsection*, chapters of
=doc_number: registration number*, serial number*, document number*, reference number*, tax number*, vat number*, registry number*, licence number*
=doc_number: license number*, bank details, bank account*, iban
=surname: surname*, last name*, family name*, first name*, patronymic*, maiden name*, initials, nickname*, pseudonym*, his name, her name
=surname: middle name*
=birthplace: birthplace*, birth place*, was he born, was she born, native of, place of birth, born in what, where was he, where was she
=birthplace: date of birth
=person_age: how old is he, how old is she, his age, her age, years of age, retirement age, age of the president, age of the director
=family: wife, wives, husband*, married, spouse*, his son, her son, daughter*, marital*, divorce*, his children, her children, relatives of
=biography: biograph*, career of, his career, her career, educated at, graduate of, graduated from, curriculum vitae, life story, personal life
=death: died, dies, death*, dead, killed, buried, funeral*, grave, graves, passed away, casualt*, obituar*
=war: war, wars, warfare, battle of, invasion*, invaded, troops, front line*, armed conflict*, soldier*, veterans of, ceasefire*, army, bombing*
=war: military operation*
=sanctions: embargo*, boycott*, blacklist*, excluded over, suspended, suspension*, frozen, expulsion*, under sanctions, banned from
=award: award*, prize*, medal*, trophy, trophies, laureat*, nobel*, who won, winner*, honorary title*, certificate*, diploma*
=ranking: ranking*, ranked, rating*, league table*, leaderboard*, in the top ten, top ten, top 10, top five, score, scores, place in the ranking
=contest_rules: rules of the contest, tender*, shortlist*, jury, juries, entry to the competition, prize money, nominees, judging panel*
=project_list: which projects, what projects, project examples, examples of projects, current projects, recent projects, joint projects of
=project_list: project list, case stud*, concrete projects, particular projects
=events_program: schedule*, agenda of the day, programme of events, program of events, calendar*, speaker*, keynote*, who speaks, event schedule*
=events_program: day by day
=news: news, latest news, breaking news, news today, headline*, newsfeed*, recent developments, what's happening, what is happening, latest update*
=news: press release*
=publication: magazine*, newspaper*, newsletter*, journal, journals, bulletin*, brochure*, yearbook*, issue number, periodical*, isbn, leaflet*
=partner: sponsors of, partners of, who sponsors, who supports them, who backs, backed by, donor*, patron, patrons, benefactor*, strategic partner*
=partner: business partner*
=owner: owner*, owned by, who owns, shareholder*, belongs to whom, proprietor*, who is the owner, property of
=legal_form_doc: licence*, license*, legal address, tax status, tax code, charter capital, incorporated where, patent*, trademark*
=legal_form_doc: certificate of registration, notari*
=budget_income: revenue*, turnover*, profit, profits, income*, assets, debt, debts, annual budget*, capitalis*, capitaliz*, bankruptcy
=budget_income: balance sheet*, tax, taxes, taxation
=economy_city: gdp, gross domestic, unemployment*, inflation, living cost*, cost of living, average salary, average pay, price level*, rent, rents
=economy_city: minimum wage*
=industry_city: factory, factories, rifle*, weapon*, car plant*, plant produces, manufactur*, what does it produce, products of, brand
=industry_city: brands, branding, goods made
=education_city: universit*, college*, how many schools, kindergarten*, tuition*, entrance exam*, scholarship*, faculty, faculties, campus*, lecture*
=hospital: hospital*, clinic, clinics, polyclinic*, doctor*, pharmac*, ambulance*, emergency number, appointment with, surgeon*
=sights: sights, sightseeing, what to see, what to visit, attraction*, landmark*, museum*, monument*, statue*, zoo, zoos, theatre*, theater*
=sights: where to go, excursion*, guided tour*
=hotel: hotel*, hostel*, accommodation*, where to stay, where to sleep, booking*, book a room, overnight*, check-in, check in time, apartment*
=restaurant: restaurant*, cafe, cafes, where to eat, menu of, dish, dishes, cuisine*, dumpling*, pub, pubs, bars
=sport_city: football club*, hockey club*, stadium*, olympic*, champion*, match result*, which team, ski resort*, tournament*, biathlon*
=sport_city: goals scored
=transport_city: metro, subway*, tram, trams, trolleybus*, bus route*, how many trams, airport code*, taxi*, parking*, bus fare*, train fare*
=crime_rate: crime, crimes, criminal*, murder*, safe to walk, dangerous area*, police station*, theft*, mafia, robber*, crime rate*
=ecology_city: air quality, pollut*, radiation*, emissions in, chemical weapon*, smog, clean water in, ecological situation*, landfill*, toxic*
=famous_people: famous people, celebrit*, famous native*, who was born here, notable people, famous composer*, famous writer*
=famous_people: honorary citizen*, well-known people
=city_names: old name of the city, former name of the city, renamed, called in the past, origin of the name, named after whom
=city_names: why is it called, etymolog*, historical name*
=city_day: city day, day of the city, public holiday*, holiday*, festival*, carnival*, national day, parade*, fireworks
=city_phone_code: area code*, dialling code*, dialing code*, number plate*, licence plate*, license plate*, okato, region code*
=leader_quote: famous quote, famous quotation, who said it, famous words, interview*, speech*, said in an interview, statement by the president
=leader_quote: opening address
=satisfaction: opinion poll*, survey result*, review*, are people happy, do people like, popular opinion, satisfied with, public opinion
=satisfaction: testimonial*, feedback
=future_join: planning to join next, which will we join, next in line to, invited to join, waiting list*, candidate for membership, will be admitted
=future_join: pending application*, prospective member*
=leave_reason: reason for leaving, why leave, why did we leave, why quit, reasons to leave, how to leave, how can we leave, resign from
=leave_reason: procedure for leaving, notice period*
=obligation: obligation*, obliged, obligatory for us, what must we do, duties of, duty of, what are we required, what are we bound, binding on us
=obligation: promise*, what we owe
=rights_member: right to speak, privileg*, entitle*, what are we entitled, member's rights, discount*, special treatment, immunity
=inspection: inspect*, audit*, checks up, who checks, accountable to, report to whom, annual report*, control visit*, oversight*
=competitor: competitor*, rival*, alternative to, opponents of, who opposes, enemies of, compete with, better than others, rival organi*
=secret: secret, secrets, secrecy, confidential*, classified, behind closed doors, non-disclosure, conspirac*, hush-hush
=gender: how many women, how many men, women in, female members, gender balance, share of women, share of men, male members, sex ratio*
=hierarchy: subordinat*, answers to whom, who is above, superior*, parent organi*, umbrella organi*, chain of command, reports to, higher body
=hierarchy: pecking order
=structure_bodies: board members, presidium, how many committees, committee names, working group list, composition of the board, executive board*
=structure_bodies: supervisory board*, organigram*, organisational chart*, organizational chart*
=weight: weight, weigh, weighs, kilogram*, tonne*, kilos, pounds heavy
=speed: speed*, how quick, kilometres per hour, kilometers per hour, miles per hour, km/h, mph
=color: what colour, what color, which colour, which color, shade of, tint, hue
~european_commission: european commission, eu commission, eurocommission, brussels commission
