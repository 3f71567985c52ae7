# What we say to what people live with; which is which stands in coach/knowledge/conditions.toml.
# Each names the danger in plain words, what to do about it, and who to ask.

condition-sight = With poor sight you notice an obstacle late, and behind you not at all. Walk only where you know every step: a clear, well-lit way along a wall or rail, best with somebody beside you. Ask your eye doctor or GP first.
condition-glaucoma = Glaucoma takes the edges of your sight, often before you notice: a step or a door beside you may stay unseen. Ask your eye doctor first. Then a clear, well-lit way with a hand on the wall or rail. This is our own caution.
condition-macula = With macular disease the middle of what you see is weak, so edges and small things on the floor get lost. Ask your eye doctor first. Then a clear way that you know, good light, a hand on the wall or rail, best with somebody beside you.
condition-cataract = A cataract makes things dim and glare hard: edges are easy to miss. Ask your eye doctor, and wait out the days after an operation as they tell you. Until you see well: a clear, well-lit way, and a hand on the wall or rail.
condition-bifocals = Through the lower part of these lenses the floor is blurred, and a step looks nearer or farther than it is. For walking, glasses for distance alone are better; ask your optician. Keep your head up and a hand on the wall or rail.
condition-stick = A stick helps forwards, but backwards it is in the way and may slip. So leave it within reach and hold a rail or a kitchen worktop with your hands. Ask your doctor or physiotherapist first, and do not begin alone. This is our own caution.
condition-walker = A walker may roll away when you go backwards, so please do not lean on it for this. A fixed rail or a kitchen worktop holds still. Ask your physiotherapist first, and begin only with somebody beside you. This is our own caution.
condition-wheelchair = Then backward walking on your own is not for you now: a fall is too likely. Ask your physiotherapist: in a clinic, held and with somebody beside you, it may be tried. They may also know exercises in the chair. I can answer questions at any time.
condition-amputation = With a foot or leg missing, balance backwards is another thing, and a prosthetic foot is built to roll forwards. Ask your physiotherapist or prosthetist first, and try it only with them, between two bars or along a rail. This is our own caution.
condition-sedatives = Such medicines make you slower and less steady, also on the morning after. That is when people fall. No backward walking while you feel drowsy or light-headed. Ask your doctor or pharmacist when it is safe, and do not stop a medicine on your own. Then hold on, always.
condition-pressure-tablets = Tablets for blood pressure or the heart can make you dizzy when you stand up, above all when they are new or were changed. Tell your doctor what you plan, and keep taking them. Rise slowly, hold on, and stop and sit down if your head swims.
condition-low-pressure = With low blood pressure the dizzy moment comes when you stand up, or stop after effort, and then people fall. Ask your doctor first. Rise slowly, stand a minute holding on before you begin, and do not stop all at once. If your head swims: hold on and sit down. If you faint, call for help.
condition-vertigo = With vertigo, please no backward walking while it spins or sways: backwards you have less to steady you. Ask your doctor or physiotherapist first; for some kinds they have exercises that help. On good days: a hand on the wall or rail, head up, no quick turns. If it comes, hold on and sit down.
condition-frail = Moving is good for you; a fall would cost you much. Strength and balance come first, and a physiotherapist can show you how. Ask them or your doctor before you begin, and then never alone: rail or kitchen worktop, somebody beside you, a minute at a time.
condition-osteoporosis = Moving is good for bones, but with thin bones a fall can break one. Ask your doctor or physiotherapist first, above all if you have fallen or broken a bone. Then a hand on the wall or rail, always, and a clear, flat way.
condition-spine-fracture = After a fracture in the spine a fall or a jolt can break more. Ask your doctor or physiotherapist first, and wait until they agree. Then upright, with a hand on the rail, short steps, no slope, nothing to carry. New or stronger back pain: stop, and see your doctor soon.
condition-neuropathy = Feet that feel little do not tell you where the floor is, so backwards you lose your footing sooner. Ask your doctor first. Then always a hand on the rail or wall, firm shoes, good light, and look at your feet for sores afterwards. If it begins while you walk, stop for today. New, or on one side: call for help at once.
condition-bakers-cyst = A Baker's cyst comes from a knee that is irritated; bending far and pain say stop. Ask your doctor or physiotherapist first. Small steps, holding on. If the calf gets hot, red, swollen or suddenly hurts, no walking, and see a doctor the same day: it may have burst, or be a clot. This is our own caution.
condition-achilles = Backwards you land on the forefoot, and that loads the Achilles tendon. Ask your physiotherapist first; after a tear wait until they agree. Short steps on flat ground, no slope, holding on. Pain that is worse the next morning means less. A sudden snap: stop and get help. This is our own caution.
condition-lymphoedema = Gentle walking usually suits lymphoedema, but a heavy leg lifts less and catches sooner. Ask your doctor or lymph therapist first, and wear your stockings if they told you to. Short steps, holding on. Hot, red, or suddenly more swollen: no walking, and see a doctor today. This is our own caution.
condition-hypermobility = Loose joints go too far easily: knees bend back, ankles roll. Ask your physiotherapist first. Knees always a little bent, short slow steps, a hand on the rail, firm shoes. If a joint slips or gives way, stop for today. This is our own caution.
condition-deafness = You will not hear what comes from behind, and backwards you do not see it either. So walk where nobody can come: indoors along a wall, or a treadmill with rails; not on paths with bicycles. I work without sound: you can read each step here. This is our own caution.
condition-after-birth = Congratulations. Your body needs time: joints and pelvic floor are still soft, and you are short of sleep. Ask your midwife or doctor first; after a caesarean wait for your check. Then short and holding on, and never with the baby in your arms. Heavy bleeding, pain, or a hot, swollen calf: no walking, get help.
condition-aspirin = Aspirin makes you bleed a little more, and taken for the heart it tells that your heart needs care. Keep taking it, and ask your doctor first. Hold on, always. After a blow to the head get help at once. Stop with chest pain or short breath, and call for help.

condition-clot = With a blood clot, please no walking for exercise until your doctor agrees. Ask when you may begin and how, and take your blood thinners as told. Short breath, chest pain or coughing blood: call for help at once. A calf that gets hotter or thicker: see a doctor the same day.
condition-concussion = After a concussion the head needs rest first, and another fall now would be worse. So no backward walking until a doctor agrees. Worse headache, being sick, confusion or drowsiness: call for help at once. This is our own caution.
condition-fall =
    After a fall we go carefully. Tell your doctor or physiotherapist, and hold on, always.

condition-ms = With multiple sclerosis walking backwards has been tried with 19 people and is being tested with 90: too little to be sure that it helps. Ask your doctor or physiotherapist first. Then a hand on the rail or wall, always, in a cool place, and stop before you are tired: that is our own caution. New weakness, numbness or sight trouble: no walking, call your doctor today.
condition-parkinson = With Parkinson's, steps backwards get slower and shorter, more than forwards, and backwards is the way people often fall. So please only with a physiotherapist's word, and never alone: both hands on a rail or worktop, somebody beside you, at a time when your tablets work well. If your feet freeze, stand still, breathe, and begin anew. That is our own caution.

condition-eye-operation = After an operation on the eye a knock or a fall can undo it, and with a gas bubble you see little. So no backward walking until your eye doctor agrees. Then a clear way that you know, good light, and a hand on the wall or rail. Sudden flashes, a curtain or loss of sight: call for help at once. This is our own caution.
condition-nerves = With an illness of nerves or muscles, legs may tire, stiffen or catch without warning, and backwards you see nothing coming. Ask your neurologist or physiotherapist first; they may try it with you. Then never alone: both hands on a rail or worktop, a minute at a time, and stop before you are tired. This is our own caution.
condition-heart = Your heart sets the limit here. Ask your heart doctor first, and tell them: walking backwards, very slowly, holding on. Begin with a minute or two, so gently that you can talk all the time. Chest pain, short breath, dizziness or an uneven beat: stop, sit down, and call for help.
condition-aneurysm = With a bulge in an artery, effort, straining or a fall can be dangerous. Please no backward walking until the doctor who watches it agrees and names a limit. Then slowly, holding on, no slope, nothing heavy, never holding your breath. Sudden pain in chest, back, belly or head: call for help at once. This is our own caution.
condition-leg-arteries = With narrow leg arteries calves hurt after some way. Ask your doctor first whether backwards fits your treatment. Then short bouts, holding on; when it hurts, stand still until it eases. Look at your feet for sores afterwards. Pain at rest, or a foot that is suddenly cold, pale or numb: call for help at once. This is our own caution.
condition-lungs = When breath is short, slow is right: you should be able to talk all the time. Ask your doctor first, and keep your spray or oxygen with you. A tube on the floor trips you, so let somebody carry it. Hold on, and rest standing. Breath that does not settle, blue lips or chest pain: call for help.
condition-exhaustion = When effort is paid for days later, more is not better. Ask your doctor first, and stay well below your limit: a minute or two, holding on, with rest before and after. If the next two days are worse, do less or leave it. Please do not push through. This is our own caution.
condition-back = With a back like that, ask your doctor or physiotherapist first whether backwards suits it. Then upright, short steps, a hand on the rail, no slope, nothing to carry; sit down when it shoots into a leg. New weakness, numbness between the legs, or trouble with bladder or bowel: call for help at once. This is our own caution.
condition-seizures = A seizure, or muscles that suddenly give way, is dangerous on a moving belt. Ask your doctor first. Then rather a wall than a belt, a hand on it, with somebody beside you who knows what to do, and rested. Not on a day with a seizure, nor when a tablet was missed.
condition-migraine = During an attack and on the day after, please no backward walking: sight and balance may be weaker. On good days slowly and holding on, and stop when it begins. Tell your doctor what you plan. A sudden headache, the worst ever, or new weakness or odd speech: call for help at once. This is our own caution.
condition-stroke = After a stroke, ask your doctor or physiotherapist first, and hold on, always.
condition-memory = Thank you for telling me. Walking backwards needs attention, so please not alone: somebody who knows you beside you all the time, the same clear way, a hand on the rail or worktop. Ask your doctor or physiotherapist first. Whoever helps you may read along here with you. This is our own caution.
condition-broken-bone = A bone that was broken needs its time, with nails or plates too. Walk backwards only when your surgeon or physiotherapist says that it may carry you fully. Then short, slow, holding on, on a flat way. If it hurts more the next morning or swells: stop, and ask them. Ask also whether your bones are thin. This is our own caution.
condition-rheumatic = While a joint is swollen, hot or flares up, let it rest. In quiet times ask your doctor or physiotherapist first. Then short, slow, holding on; with sore hands lean a forearm on the worktop. More pain the next morning means less next time. A joint that is suddenly hot, with fever: see a doctor today. This is our own caution.
condition-knee-injury = With an injury inside the knee, or a repaired one, please wait until your surgeon or physiotherapist agrees; they know when backwards may begin. Then short, slow, holding on, no turning on the bent knee. Swelling, locking or giving way: stop, and have it looked at. This is our own caution.
condition-foot = Backwards you land on the forefoot, and that loads toes, arch and heel in a new way. After an operation on the foot wait until your surgeon agrees; else ask a physiotherapist first. Firm shoes, short steps, holding on, a minute or two. Worse the next morning means less. This is our own caution.
condition-grip = Holding on is what keeps you safe backwards, so find a hold that your arms can do: the better hand on a wall, a forearm on the worktop, somebody beside you. On a treadmill only if both hands can hold. Ask your physiotherapist to find it with you first. This is our own caution.
condition-new-joint = Please ask your surgeon or physiotherapist first, above all in the first months. Their limits go first: how you may bend and turn, and how much weight. Then short steps, holding on always, no turns on the new joint. Sudden pain, a leg that looks shorter, or a hot, swollen calf: no walking, get help. This is our own caution.
condition-operation = After an operation wait until your surgeon or doctor says that you may walk for exercise, and ask about backwards. In the first weeks nothing that strains the wound. Then a few minutes, slowly, holding on. Fever, a wound that is red or opens, a hot, swollen calf, short breath: no walking, get help. This is our own caution.
condition-thinners = With blood thinners even a small fall can bleed badly, so ask your doctor first, and keep taking them. Hold on, always, on a clear way, with a phone within reach. After a fall call a doctor the same day, after a blow to the head get help at once, even if you feel well.
condition-diabetes = Ask your doctor first how this fits your sugar and your medicine. Keep fast sugar and a phone within reach. Shaky, weak or confused: stop, hold on, sit down, take sugar, no more today. Firm shoes, a hand on the rail, and look at your feet for sores afterwards.
condition-foot-wound = With an open place on a foot or leg, please no walking for exercise: each step presses on it, and you may not feel it. Show it to your doctor or foot clinic soon, today if it is red, wet, black or smells. When it has closed and they agree: firm shoes, holding on, a few minutes. This is our own caution.
condition-steroids = Cortisone taken for long can make bones thin and muscles weak, so a fall does more harm. Ask your doctor first, also about your bones, and do not stop it on your own. Then a hand on the wall or rail, always, on a clear, flat way, a few minutes. This is our own caution.
condition-cancer = During and after such a treatment bones, blood and nerves may be weaker. Ask your cancer doctor first, above all if bones are affected or your feet are numb. Then a few minutes, holding on, not alone at first; on weak days rest. New pain in a bone or the back: no walking, call them today. With fever: at once. This is our own caution.
condition-pregnancy = Moving is good, but a fall could harm the baby, and your balance changes. Ask your midwife or doctor first; with some pregnancies rest is right. Walking forwards is the simpler choice for now. If they agree: short, slow, a hand on something steady, always. Bleeding, pain, water or dizziness: stop, get help.
condition-pelvic-floor = Ask your doctor or a physiotherapist for the pelvic floor first. Then short and upright, breathing freely, a hand on the wall, no slope, nothing to carry. If it feels heavy, pulls down or leaks more, stop for today and tell them. This is our own caution.
condition-very-old = Moving does good at any age; a fall costs most at yours. Ask your doctor or physiotherapist first, and let them look at your balance. Then never alone: a rail or kitchen worktop, somebody beside you, a minute or two, rested, in firm shoes.
condition-panic = Thank you for telling me. Begin where you feel safe: at home along a wall, with somebody you trust. Slow, holding on, and you may stop at any time. If it rises: stand still, hold on, breathe out slowly, sit down. Tell your doctor or therapist what you plan. Chest pain that is new: call for help. This is our own caution.
condition-low-mood = Thank you for telling me. Two minutes are enough here, and on heavy days rest is right too. Some medicines make people dizzy or drowsy: ask your doctor or pharmacist, rise slowly, hold on. If it gets darker, tell somebody you trust; if you think of harming yourself, call your emergency number now. This is our own caution.
condition-organs = Ask your doctor first how much is right for you. On dialysis days, and when you are weak or dizzy, rest. On good days a few minutes, slowly, holding on, with no pull on the arm of a shunt. Short breath, cramps or an uneven heart beat: stop, and call for help. This is our own caution.
condition-bleeding = When blood does not clot well, a fall or a knock can bleed badly, also inside a joint. Ask your doctor or clinic first. Then a hand on a rail or wall, always, a clear way, somebody near. After any blow to the head get help at once, even if you feel well. A joint that swells: no walking, call them. This is our own caution.
condition-anaemia = With too little blood, legs tire and the head swims sooner. Ask your doctor first, and wait if they say so. Then a minute or two, holding on; rise slowly, and sit down when your head swims. Chest pain, short breath at rest or fainting: call for help. This is our own caution.
condition-heavy = More weight loads knees and hips, makes a fall harder, and a treadmill has a limit: look it up first. Ask your doctor before you begin, above all if you have not moved for long. Then a minute or two, slowly, a firm rail or wall at your hand, firm shoes, a chair near. This is our own caution.
condition-brain = After an illness or an operation in the head, balance and attention may be less than you feel. Ask your doctor or surgeon first. Then not alone: holding on, a clear way, a minute or two. Worse headache, being sick, drowsiness, new weakness or a seizure: call for help at once. This is our own caution.
condition-miscarriage = I am so sorry. There is nothing to do here now; take all the time you need. Ask your doctor or midwife when moving is right for you again, then short and slow, with a hand on something. Strong bleeding, fever, pain or fainting: call for help. Say "pause", and I stay quiet. This is our own caution.
condition-pacemaker = With a pacemaker or a shock box ask your heart doctor first, above all in the first weeks: arm and wound need time. Then slowly, a minute or two, a hand on the rail. Keep a treadmill's magnet clip a hand's breadth away from it. Faint, dizzy, a pounding heart or a shock from the box: stop, sit down, call for help.
condition-heart-attack = After a heart attack or a stent ask your heart doctor first, and do not begin before they agree, however well you feel. Ask for cardiac rehab: there you begin watched. Until then walk forwards as they told you. Chest pain or pressure, short breath, a cold sweat, faint: call for help at once. Then slowly, with a hand on the rail.
condition-asthma = Asthma that is quiet is no reason against this. Keep your puffer in your pocket, begin slowly, a hand on the rail; you should be able to talk all the time. Cold air bothers? Walk indoors. If you need the puffer more often than usual, see your doctor first. Breath that does not settle with it: call for help.
condition-thyroid = A slow thyroid that is looked after changes nothing here: no need to go slower. Begin as anybody does, a hand on the wall or rail. If the dose is new, your heart races, or you are weak or cold all the time, ask your doctor first. This is our own caution.
condition-stomach = Heartburn or a tablet for the stomach changes nothing here. Just wait an hour or two after a meal, stay upright, and hold on. Pressure in the chest that comes with effort, or with sweat, is not for you to call heartburn: stop and call for help. Black stools, or trouble when you swallow: see your doctor. This is our own caution.
condition-statins = A tablet for cholesterol is no reason against this. Begin small, a hand on the rail. If muscles hurt or get weak on both sides, more than after effort, tell your doctor soon; do not stop the tablet on your own. This is our own caution.
condition-stoma = A bag that has settled is no bar. Empty it before you begin, wear a belt or a snug top over it, drink enough, and carry nothing heavy; a hand on the rail. In the first months after the operation ask your doctor or stoma nurse first. A bulge beside it, pain or blood: stop and ask them. This is our own caution.
condition-stiff-neck = With a neck that does not turn, do not try to look behind. Walk the way forwards first and clear it. Then a hand on a rail or wall all along, or somebody who looks for you. Turn the whole body, slowly, never the neck by force. Ask your surgeon or physiotherapist once. New numb or weak hands: see a doctor today. This is our own caution.
condition-cord = Clumsy hands, stiff legs or a pressed cord in the neck are no sign of age alone. Please no backward walking until a doctor has looked: a fall could do much harm. Make an appointment this week; until then hold on to rails. Faster worse, or trouble with bladder or bowel: call for help today. This is our own caution.
condition-tendon-medicine = This kind of antibiotic can harm tendons, the heel cord most, even weeks later. While you take it, please no backward walking: it loads the heel cord. Does the heel or calf hurt or swell? Rest it, and call the doctor who gave it to you today, before the next dose. A snap: get help. Later hold on, and begin small. This is our own caution.
condition-drop-attacks = Who goes down without warning has no time to hold on. So please no backward walking until your doctor knows of these falls and agrees. Then only with somebody close enough to catch you, between two rails, never on a moving belt, never alone. After a fall on the head get help at once. This is our own caution.
condition-low-sugar-unfelt = When you do not feel low sugar coming, "stop when shaky" does not help you. Ask your doctor or diabetes nurse first. Then measure before and after, carry fast sugar, go with somebody who knows what to do, at home, with a hand on the rail. Not late in the evening: sugar may fall in the night.
condition-illness-sight = Thank you for telling me. I do not know this one by name. Where sight is weak or changed, you notice a step or an edge late. Ask your eye doctor first. Then a clear, well-lit way that you know, a hand on the wall or rail, somebody beside you. Sudden flashes, a curtain or loss of sight: call for help at once. This is our own caution.
condition-illness-balance = Thank you for telling me. I do not know this one by name. Where balance is touched, backwards is harder than it looks. Ask your doctor or physiotherapist first. Then a hand on a rail or worktop, always, somebody beside you, a minute at a time. No walking while it sways. New or sudden, with odd speech or sight: call for help. This is our own caution.
condition-illness-joints = Thank you for telling me. I do not know this one by name. Where bones, joints or muscles are touched, ask your doctor or physiotherapist first what they may carry. Then short steps on a flat way, a hand on the rail, no turns. Worse the next morning means less. Hot, swollen, or it gives way: stop, and ask them. This is our own caution.
condition-illness-heart = Thank you for telling me. I do not know this one by name. Where heart, vessels or breath are touched, ask your doctor first how much is right. Then a minute or two, slowly, able to talk all the time, a hand on the rail. Chest pain, short breath, an uneven beat or faint: stop, and call for help. This is our own caution.
condition-illness-mind = Thank you for telling me. I do not know this one by name. Where thinking or attention is touched, walk where nothing can surprise you: the same clear way, a hand on the rail, somebody beside you, one thing at a time. Ask your doctor or therapist first. Suddenly confused: call for help. This is our own caution.
condition-illness-blood = Thank you for telling me. I do not know this one by name. Where blood is touched, a knock may bleed more, or you tire and get dizzy sooner. Ask your doctor first. Then a clear way, a hand on the rail, always. After a blow to the head get help at once, even if you feel well. This is our own caution.
condition-illness-skin = Thank you for telling me. I do not know this one by name. With sore, thin or broken skin look at your feet before and after, and wear soft, firm shoes. An open place on foot or leg: no walking for exercise until your doctor or nurse agrees. Then a few minutes, holding on. Red, hot or with fever: see a doctor today. This is our own caution.
condition-illness-weak = Thank you for telling me. I do not know this one by name. Where one side or the legs are weak or stiff, a foot may catch, and backwards you do not see it. Ask your doctor or physiotherapist first. Then never alone: both hands on a rail or worktop, splint and shoes on, a minute at a time. Suddenly weaker: call for help at once. This is our own caution.
condition-illness-medicine = Thank you for telling me. I do not know this medicine by name. Some make people drowsy, dizzy when they stand up, or bleed sooner. Ask your doctor or pharmacist whether this one does; keep taking it. No walking while you feel drowsy or light in the head. Then a few minutes, a hand on the rail. This is our own caution.
condition-illness = Thank you for telling me. I do not know this one well enough, so ask your doctor or physiotherapist first, and tell them: walking backwards, slowly, holding on. Until then please wait. Then a minute or two, a hand on the rail or wall, not alone at first. Anything new or worse: stop, and ask them.

condition-over = Good that this is behind you. If something of it is left, or you are not sure, ask your doctor first. Begin slowly, with a hand on the wall or rail.
condition-clot-over = Good that the clot is behind you. Being over, it does not stop you, but ask your doctor first, and tell me if you still take blood thinners. Hold on at the start. If a calf gets hot, swollen or sore: no walking, and see a doctor the same day. With short breath or chest pain, call for help.
condition-concussion-over = Good that it is behind you. An old concussion that has healed is no reason against walking. Begin slowly, with a hand on the wall or rail. If you are still dizzy or your head hurts with effort, ask your doctor first. After a new blow to the head get help at once.
condition-fall-over = Thank you for telling me. Who has fallen once may fall again, so we go carefully. Tell your doctor or physiotherapist about that fall and what you plan. Then always a hand on the wall or rail, on a clear, flat way.
condition-stroke-over = After a stroke, also a small one, please not on your own: ask your doctor or physiotherapist first. With their word: holding on, somebody beside you, a few minutes. In trials it made people stand more steadily, always with therapists. A drooping face, a weak arm or odd speech, even for minutes: call for help at once.
condition-settled = Good that it is looked after and gives no trouble: then it is no reason against this. Begin as anybody does, slowly, with a hand on the wall or rail. If it stirs again, does not feel right the next morning, or makes you dizzy, do less, and tell your doctor.
condition-new-joint-settled = Good that your joint has served you well for so long: it is no reason against this. Keep for life the limits that you were given. Begin small, holding on, with short steps and no quick turns on it. New pain, swelling, or a knee or hip that gives way: stop, and have it looked at.
condition-pacemaker-settled = Good: a pacemaker that is checked and gives no trouble is no bar, and you may begin as anybody does. Hold on, go up slowly. Keep a treadmill's magnet clip a hand's breadth away from it. Faint, dizzy, a pounding heart or a shock: stop, sit down, and call for help.
condition-heart-settled = Good that your heart is looked after and quiet: then you may begin small. Stay so slow that you can talk all the time, a hand on the rail, and keep your tablets. Tell your heart doctor at the next visit. Chest pain, short breath, dizziness or an uneven beat: stop, and call for help.
condition-pressure-tablets-settled = Blood pressure that is well set by tablets is no high risk and no reason against this. Two things stay: rise slowly, and hold on, since such tablets can make you dizzy. If they are changed, go gently for a week. Dizzy or faint: sit down, and tell your doctor.
condition-diabetes-settled = Good that your sugar is well set: then you may begin small. Fast sugar and a phone stay within reach, if your medicine can cause lows. Firm shoes, a hand on the rail, and look at your feet afterwards. Numb feet or a sore that does not heal: ask your doctor first.
condition-cancer-settled = I am glad that you are clear. Being well for so long, it is no reason against this. Begin small, holding on. If your feet are numb, your bones were hit, or you tire soon, ask your doctor first. New pain in a bone or the back that stays: tell them.
condition-gel = A gel, cream or patch on the skin is no reason to stop, as long as you use it as the leaflet says. It may dull the pain a little, so go by the next morning too: if it is worse then, do less. A swollen or hot joint needs a doctor. This is our own caution; no doctor has looked at you here.

## Titles for buttons

condition-sight-title = Walking with poor sight
condition-glaucoma-title = Walking with glaucoma
condition-macula-title = Walking with macular disease
condition-cataract-title = Walking with a cataract
condition-bifocals-title = Bifocals and varifocals
condition-stick-title = Walking with a stick
condition-walker-title = Walking with a walker
condition-wheelchair-title = In a wheelchair
condition-amputation-title = After an amputation
condition-sedatives-title = Medicines that make drowsy
condition-pressure-tablets-title = Blood pressure tablets
condition-low-pressure-title = Low blood pressure
condition-vertigo-title = Walking with vertigo
condition-frail-title = Frail or unsteady
condition-osteoporosis-title = Walking with osteoporosis
condition-spine-fracture-title = After a spine fracture
condition-neuropathy-title = Feet that feel little
condition-bakers-cyst-title = Walking with a Baker's cyst
condition-achilles-title = The Achilles tendon
condition-lymphoedema-title = Walking with lymphoedema
condition-hypermobility-title = Loose joints
condition-deafness-title = Hard of hearing
condition-after-birth-title = After a birth
condition-aspirin-title = Aspirin
condition-ms-title = Walking with MS
condition-parkinson-title = Walking with Parkinson's
condition-clot-title = A blood clot
condition-concussion-title = A concussion
condition-fall-title = After a fall
condition-eye-operation-title = After an eye operation
condition-nerves-title = Illness of nerves or muscles
condition-heart-title = Heart trouble
condition-aneurysm-title = A bulge in an artery
condition-leg-arteries-title = Narrow leg arteries
condition-lungs-title = Short of breath for long
condition-exhaustion-title = Exhausted after effort
condition-back-title = Trouble in the spine
condition-seizures-title = Seizures
condition-migraine-title = Migraine
condition-stroke-title = After a stroke
condition-memory-title = A weak memory
condition-broken-bone-title = After a broken bone
condition-rheumatic-title = Rheumatism and gout
condition-knee-injury-title = An injury in the knee
condition-foot-title = Trouble in the foot
condition-grip-title = Hands that hold badly
condition-new-joint-title = A new joint
condition-operation-title = After hospital or an operation
condition-thinners-title = Blood thinners
condition-diabetes-title = Diabetes
condition-foot-wound-title = An open foot
condition-steroids-title = Cortisone for long
condition-cancer-title = Cancer
condition-pregnancy-title = Pregnancy
condition-pelvic-floor-title = The pelvic floor
condition-very-old-title = At a great age
condition-panic-title = Panic
condition-low-mood-title = Depression
condition-organs-title = Kidneys and liver
condition-bleeding-title = Blood that clots badly
condition-anaemia-title = Too little blood
condition-heavy-title = Much weight to carry
condition-brain-title = After an illness in the head
condition-miscarriage-title = After a loss
condition-pacemaker-title = A pacemaker
condition-heart-attack-title = After a heart attack
condition-asthma-title = Asthma
condition-thyroid-title = The thyroid
condition-stomach-title = Heartburn
condition-statins-title = Tablets for cholesterol
condition-stoma-title = With a stoma
condition-stiff-neck-title = A neck that does not turn
condition-cord-title = Clumsy hands and stiff legs
condition-tendon-medicine-title = An antibiotic that harms tendons
condition-drop-attacks-title = Falls without warning
condition-low-sugar-unfelt-title = Low sugar that you do not feel
condition-illness-sight-title = Trouble with the eyes
condition-illness-balance-title = Trouble with balance
condition-illness-joints-title = Bones, joints and muscles
condition-illness-heart-title = Heart, vessels and breath
condition-illness-mind-title = Thinking and attention
condition-illness-blood-title = Trouble with the blood
condition-illness-skin-title = Sore or open skin
condition-illness-weak-title = Weak or stiff legs
condition-illness-medicine-title = A medicine that I do not know
condition-illness-title = An illness that I do not know
condition-gel-title = A gel or cream for pain

## Around them

condition-other =
    <b>I wish you both well.</b>
    Their doctor or physiotherapist should say first whether walking backwards fits. This is what I tell people who live with it; nothing of it is kept about you.
condition-shown =
    <b>{ $title }</b>
    { $text }
condition-own = How to go about it is our own caution; the word of your doctor goes first.
condition-offer = If they agree, tap below: then I keep you to the gentlest plan, a few minutes with something to hold.
condition-waits = Until then nothing is set up and no session comes. Write to me when they agree.
condition-is-gentle = You are on the gentlest plan already; I keep you there.
condition-kept = From now on I keep you on the gentlest steps, a few minutes with both hands on something firm. Begin only when they agree.
condition-offer-cleared = Good that they want you to move. Tell them too that it goes backwards, and what they say goes first. Tap below, and for the beginning I keep you to the gentlest plan.
condition-kept-cleared = Good that they want you to move. Tell them too that it goes backwards. For the beginning I keep you on the gentlest steps, a few minutes with both hands on something firm.
condition-asked-alone = Alone? Please not at first: have somebody beside you.
condition-asked-alone-other = Alone? No, please: somebody should be beside them all the time.
condition-asked-dose = How much to begin with: ten small steps, or a minute, with both hands on something firm. Rest, and once more. Not more in the first days.
condition-gentle-button = Gentlest plan, please
condition-gentle-set = Done. I keep you to the gentlest plan: slow, a few minutes, always with something to hold. Ask your doctor or physiotherapist before the first session.
condition-since-ask =
    <b>Is this new today, or worse than usual?</b>
    Please stop and hold on to something while you answer.
condition-since-grave =
    <b>Did this begin suddenly, or today?</b>
    Then call your emergency number now: in Europe 112, in North America 911. Stop, and hold on to something.
condition-since-new = New, or worse
condition-since-long = As it has long been
