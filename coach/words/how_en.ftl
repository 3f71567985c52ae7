# How it is done, in drawings: each text says what its drawing shows.
menu-how = how it is done, in drawings
how-button = Show me how
how-next-button = Next ▸
how-step-on =
    <b>Stepping on</b>
    The belt stands still. Step on, hold both rails, and turn round. Fasten the safety clip. Only then start the belt, at its slowest.
how-hands-rails =
    <b>Your hands</b>
    Both hands lie lightly on the rails, elbows soft. A tight fist and a stiff arm pull you off balance.
how-posture-gaze =
    <b>Head up</b>
    Walk upright, with short steps, and look at one point ahead. Do not walk with your head turned over your shoulder: stop first, then look.
how-foot-roll =
    <b>Your foot</b>
    Reach back with a soft knee. 1: the ball of the foot lands. 2: the heel comes down. 3: the whole foot stands. Then the next step.
how-stop-get-off =
    <b>Getting off</b>
    1: stop the belt. 2: stand still, hold on, and wait until it shows 0. 3: turn round, both hands on the rails. 4: step off, and let go last.
how-wall-hallway =
    <b>Along a wall</b>
    One hand on the wall, a clear way behind you, and no rug or cable on the floor. Look back along the whole way before you begin.
how-with-helper =
    <b>With somebody beside you</b>
    They walk beside you and a little behind, and look where you go. One hand is ready near your elbow, without pulling.
