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

condition-over = Good that this is behind you. If something of it is left, or you are not sure, ask your doctor first. Begin slowly, with a hand on the wall or rail.
condition-clot-over = Good that the clot is behind you. Being over, it does not stop you, but ask your doctor first, and tell me if you still take blood thinners. Hold on at the start. If a calf gets hot, swollen or sore: no walking, and see a doctor the same day. With short breath or chest pain, call for help.
condition-concussion-over = Good that it is behind you. An old concussion that has healed is no reason against walking. Begin slowly, with a hand on the wall or rail. If you are still dizzy or your head hurts with effort, ask your doctor first. After a new blow to the head get help at once.
condition-fall-over = Thank you for telling me. Who has fallen once may fall again, so we go carefully. Tell your doctor or physiotherapist about that fall and what you plan. Then always a hand on the wall or rail, on a clear, flat way.
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
condition-clot-title = An old blood clot
condition-concussion-title = An old concussion
condition-fall-title = After a fall
condition-gel-title = A gel or cream for pain

## Around them

condition-other =
    <b>I wish you both well.</b>
    Their doctor or physiotherapist should say first whether walking backwards fits. This is what I tell people who live with it; nothing of it is kept about you.
condition-shown =
    <b>{ $title }</b>
    { $text }
condition-offer = If they agree, tap below: then I keep you to the gentlest plan, a few minutes with something to hold.
condition-is-gentle = You are on the gentlest plan already; I keep you there.
condition-kept = From now on I keep you on the gentlest steps, a few minutes with both hands on something firm. Begin only when they agree.
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
