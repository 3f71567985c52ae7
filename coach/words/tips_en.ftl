# Tips for walking backwards: two short, plain sentences each. Where they fit: coach/knowledge/tips.toml.

## The first session

tip-start-slow-rails = Start very slowly: half of your forward pace, or less. Rest both hands lightly on the handrails.
tip-start-slow-wall = Start slowly along a wall, with one hand on it. Ten steps back, then turn round and come back.
tip-start-slow-minute = Start really slowly and walk back for just one minute. You are learning a new skill.

## How to step

tip-toes-first = Reach back with your toes first. Then roll the foot down to the heel.
tip-soft-knee = Let the leg swing back with a bent, loose knee. It straightens as you roll onto the heel.
tip-eyes-ahead = Keep your head up and look straight ahead. Looking down at your feet can upset your balance.
tip-stand-tall = Stand up tall before the first step. Then look straight ahead and take your time.
tip-whole-weight = Put your weight on the back foot with each step. Feel that it carries you before the next one.
tip-short-steps = Short, slow steps are normal. Everyone walks that way backwards, young or old.
tip-feel-the-floor = Your feet now tell you what your eyes cannot. Notice how each foot meets the floor.
tip-arms-later = Do not think about your arms at first. Think about your feet.
tip-whole-mind = Give your steps all your attention at first. Your brain is learning a new skill.
tip-wider-feet = Keep your feet a little wider apart than usual. That makes you steadier.
tip-thigh-works = The front of the thigh works when the knee gets straight. You may feel it there first.
tip-turn-inwards = Turn towards the wall or worktop, not away from it. Then take hold again before you go on.

## The treadmill

tip-clip-on = Fix the safety clip to your clothes before you start. If you fall, it stops the belt.
tip-feet-beside-belt = Stand with your feet beside the belt until it runs. Then step on.
tip-belt-stands-still = Wait until the belt stands still. Only then step off.
tip-space-behind = Keep two metres free behind the treadmill. A wall there is a danger if you fall.
tip-stop-switch = Find the stop switch before you start. Make sure that you can reach it.
tip-children-away = Keep young children away from a moving treadmill. That holds while you walk on it, too.
tip-key-out = If children live with you, take out the safety key after the session. Put it where they cannot find it.
tip-speed-before-turn = Set the speed before you turn backwards. To change it, turn to the front first.
tip-half-speed = Half of your usual forward speed is fast enough at first. Slower is fine.
tip-rails-learn = The handles are there to hold. Use them for support while you learn.
tip-rails-rest = Rest your hands on the rails for support. You do not need to pull.
tip-rails-off = Let go only when the slow pace feels steady. Keep your hands close to the rails.
tip-rails-again = After a stumble, take hold of the rails again. First holding on is how it begins.
tip-incline-low = One percent is a good first incline. The steep treadmills of the studies were for healthy young men.
tip-hold-after-slope = After a slope, hold on or sit down for a while. Right after it young people swayed more when they stood.
tip-hold-after-belt = Hold on when you step off. After a long walk older people swayed more, even after a rest.

## Along a wall or a worktop

tip-near-hand = Stand sideways to the worktop and hold it with the near hand. Take two or three steps back.
tip-ten-steps = Find a clear wall that is ten steps long. Go along it four times.
tip-one-step = Practise one single step back and stop. Hold a worktop with both hands.
tip-lean-a-little = When one step back is easy, bend forward a little at the hips as you step. It helps to stop a fall to the back.
tip-hands-off-wall = When holding feels easy, try a few steps with no hand on the wall. Stay close to it.
tip-clear-floor = Pick up what lies on the floor before you start. Shoes, bags and cords belong to the side.
tip-loose-rugs = Take loose rugs out of your way. They slip easily.
tip-free-way = Choose a way with no furniture to walk around. Ask someone to move it if you need to.
tip-no-socks = Do not walk in socks or with bare feet. Both make falls indoors more likely.

## Outdoors

tip-flat-ground = Walk back only where the ground is flat and even. Holes, kerbs and roots are hard to see behind you.
tip-no-traffic = Keep away from cars and bicycles. You cannot see them come.
tip-look-first = You cannot see where you go. So look along the whole way before you turn your back to it.
tip-weather-first = Look at the weather before you go out. Your walk can be indoors today.
tip-minute-in-walk = Put one minute backwards into a forward walk of ten. Later it may be a little more.
tip-winter-indoors = Keep off ways that are not cleared. Walk back along a wall indoors today.
tip-winter-hands = Keep your hands out of your pockets. Free hands can break a fall.
tip-winter-light = Walk only where it is clear and light. Leave dark corners out.
tip-wet-soles = Wipe wet shoes before you walk indoors. Wet soles slip on smooth floors.
tip-heat-shade = On hot days, walk in the shade or in the cool hours. An indoor place is good too.
tip-heat-less = Do not expect your usual pace in great heat. A shorter walk is enough.
tip-heat-water = Drink before you are thirsty on hot days. Drink again after the walk.

## Shoes and clothes

tip-firm-shoes = Wear shoes with low heels and firm soles that do not slip. Wear them indoors too.
tip-clothes = Wear clothes that your feet cannot catch in. A long robe is not for walking backwards.

## Before, after, and how hard

tip-warm-up = Walk forward slowly for five minutes first. Then turn round.
tip-warm-up-study = In one study, each session began with five minutes of forward walking. Do the same.
tip-cool-down = End with some slow forward walking. Your pulse comes down little by little.
tip-as-warm-up = Do you also do other exercise? Walking backwards fits well before it or after it.
tip-talk-test = You should be able to talk while you walk. If you cannot, slow down.
tip-few-words = Only a few words in one breath means that it is hard. Slow down until you can talk again.
tip-drink-water = Drink some water before and after. Do so even if you are not thirsty.
tip-stop-tired = Stop when you feel tired, unsteady or tight. You can go on another day.
tip-stop-signs = Chest pain or a cold sweat: stop and call for help. Dizzy: stop, and see a doctor before you walk again.
tip-stop-dizzy = If you feel dizzy, hold on, stand still and sit down. Tell your doctor before the next session.
tip-speed-not-aim = Speed is not the aim. Stay at a pace that feels good.
tip-comfort-speed = In trials with sore knees, a comfortable speed did best. There is no need to hurry.
tip-first-minutes = One physiotherapist has people try five to ten minutes. There is no magic number.
tip-little-more = Start small, then add a little time. Your plan adds one thing at once.

## Sore knees and muscles

tip-pain-two = Aim for knee pain of 2 of 10 or less while you walk. Above 5 is too much.
tip-pain-hour = An hour after the session, the pain should be as before. If it is not, do less next time.
tip-pain-morning = How is the knee the next morning? More pain than before means that it was too much.
tip-not-only-rest = For sore kneecaps, full rest does not help much. Gentle moves with little pain are fine.
tip-ask-knee = Ask a physiotherapist about a sore knee, even if it is mild. Leg strength may matter as well.
tip-strong-pain = Strong pain in a joint, foot or leg means stop. See a doctor about it.
tip-knee-study = In a study, ten minutes on three days a week helped sore knees a little. The people also did other exercises.
tip-muscle-sore = Stiff muscles a day or two after something new are normal. They pass.
tip-muscle-adapts = Sore muscles learn. The same walk again will ache less.
tip-stretch-calf = Stretch your calves gently for ten to fifteen seconds after the walk. Your muscles come back to rest.

## Keeping at it

tip-some-is-good = Some is better than none. Two minutes today count.
tip-split-it = You can split it up. A few minutes now and a few later count too.
tip-small-again = Start again with a small dose and let it grow. Some is better than none.
tip-easy-again = Older people found it easy to begin again after ten weeks without training. It was one study.
tip-easier-soon = In one study, the same walk felt easier after four weeks. Eight men took part.
tip-one-miss = In one study, one missed day did not harm a habit. Just do the next one.
tip-same-cue = Walk at the same point of your day, such as after breakfast. That helps a habit to grow.
tip-habit-time = A habit can take from three weeks to eight months. Give yours time.
tip-if-then = Say it as a plan: when I have had lunch, I walk. Such plans help many people.
tip-three-days = Three days a week were the plan in the studies. Rest days belong to it.
tip-phone-away = Put the phone away while you walk. Typing makes the steps of older people less even.
tip-with-someone = Are you unsure? Ask someone to stay beside you.
tip-not-weight = In a six-week study, body fat did not change. Notice what gets easier instead.
tip-supple-legs = Ten women walked back for four weeks, and the backs of their legs got more supple. It was a small study.
tip-older-people = People over sixty got up and walked better after ten sessions. One study is not much yet.
tip-balance-trials = Nine trials found a little better balance after walking backwards. They were small, so keep holding on.
tip-steady-knees = In a small trial, people with sore knees stood more steadily after four weeks. They had other care too.
tip-faster-in-weeks = In one study, people walked back faster after four weeks. They had only used their own easy pace.
tip-adds-to-forward = Walking backwards adds to walking forward. Keep both.
tip-balance-days = Balance training on three days a week is advised for people over 65. Your walks can be part of it.
tip-keep-short = It need not be long or hard to keep going. A few easy minutes are good.
