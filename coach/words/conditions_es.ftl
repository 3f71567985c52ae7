# Lo que decimos sobre aquello con lo que vive la gente; cuál es cuál está en coach/knowledge/conditions.toml.
# Cada texto nombra el peligro en palabras sencillas, qué hacer y a quién preguntar.

condition-sight = Con mala vista notas tarde un obstáculo, y detrás de ti no lo notas. Camina solo donde conozcas cada paso: un camino libre y con buena luz, junto a una pared o un pasamanos. Mejor con alguien a tu lado. Pregunta antes a tu oculista o a tu médico de cabecera.
condition-glaucoma = El glaucoma quita los bordes de la vista, muchas veces antes de que lo notes. Puede que no veas un escalón o una puerta a tu lado. Pregunta antes a tu oculista. Después, un camino libre y con buena luz, con una mano en la pared o el pasamanos. Esta cautela es nuestra.
condition-macula = Con una enfermedad de la mácula, el centro de lo que ves es débil. Se pierden los bordes y las cosas pequeñas del suelo. Pregunta antes a tu oculista. Después, un camino libre que conozcas, buena luz y una mano en la pared o el pasamanos. Mejor con alguien a tu lado.
condition-cataract = Con cataratas todo se ve apagado y la luz deslumbra: es fácil no ver un borde. Pregunta a tu oculista. Tras una operación, espera los días que te digan. Hasta que veas bien: un camino libre, con buena luz, y una mano en la pared o el pasamanos.
condition-bifocals = Por la parte baja de estos lentes (gafas) el suelo se ve borroso. Un escalón parece más cerca o más lejos de lo que está. Para caminar van mejor unos lentes solo para lejos; pregunta en tu óptica. La cabeza arriba, y una mano en la pared o el pasamanos.
condition-stick = Un bastón ayuda hacia adelante, pero hacia atrás estorba y puede resbalar. Déjalo a tu alcance, y agárrate con las manos a un pasamanos o a un mueble fijo de la cocina. Pregunta antes a tu médico o fisioterapeuta, y no empieces sin compañía. Esta cautela es nuestra.
condition-walker = Un andador puede rodar y escaparse cuando vas hacia atrás. Para esto no te apoyes en él, por favor. Un pasamanos o un mueble fijo de la cocina no se mueve. Pregunta antes a tu fisioterapeuta, y empieza solo con alguien a tu lado. Esta cautela es nuestra.
condition-wheelchair = Entonces caminar hacia atrás por tu cuenta no es para ti ahora: una caída es demasiado probable. Pregunta a tu fisioterapeuta. En una clínica, con sujeción y con alguien al lado, se puede probar. Quizá también conozca ejercicios en la silla. Respondo tus preguntas cuando quieras.
condition-amputation = Si falta un pie o una pierna, el equilibrio hacia atrás es otra cosa. Además, un pie de prótesis está hecho para rodar hacia adelante. Pregunta antes a tu fisioterapeuta o a quien hace tu prótesis. Pruébalo solo con ellos, entre dos barras o junto a un pasamanos. Esta cautela es nuestra.
condition-sedatives = Esas medicinas te hacen el paso más lento y menos firme, también a la mañana siguiente. Es cuando la gente se cae. No camines hacia atrás mientras tengas sueño o la cabeza te flote. Pregunta a tu médico o farmacéutico cuándo es seguro. No dejes una medicina por tu cuenta. Después, agárrate siempre.
condition-pressure-tablets = Las pastillas para la tensión (presión) o el corazón pueden marearte al ponerte de pie. Más aún si son nuevas o te las cambiaron. Dile a tu médico lo que piensas hacer, y sigue tomándolas. Levántate despacio y agárrate. Si te mareas, detente y siéntate.
condition-low-pressure = Con la tensión (presión) baja, el mareo llega al ponerte de pie, o al parar tras un esfuerzo. Entonces la gente se cae. Pregunta antes a tu médico. Levántate despacio, y quédate un minuto de pie, con apoyo, antes de empezar. No pares de golpe. Si te mareas: agárrate y siéntate. Si te desmayas, pide ayuda.
condition-vertigo = Con vértigo, por favor, no camines hacia atrás mientras todo gire o se mueva: hacia atrás tienes menos que te dé firmeza. Pregunta antes a tu médico o fisioterapeuta; para algunos tipos hay ejercicios que ayudan. En días buenos: una mano en la pared o el pasamanos, la cabeza arriba, sin giros rápidos. Si llega, agárrate y siéntate.
condition-frail = Moverte te hace bien; una caída te costaría mucho. Primero van la fuerza y el equilibrio, y un fisioterapeuta puede mostrarte cómo. Pregúntale, o a tu médico, antes de empezar. Y después, nunca sin compañía: pasamanos o mueble fijo de la cocina, alguien a tu lado, un minuto cada vez.
condition-osteoporosis = Moverse es bueno para los huesos, pero con huesos frágiles una caída puede romper uno. Pregunta antes a tu médico o fisioterapeuta, sobre todo si ya te caíste o te rompiste un hueso. Después, siempre una mano en la pared o el pasamanos, en un camino libre y plano.
condition-spine-fracture = Tras una fractura en la columna, una caída o un golpe puede romper más. Pregunta antes a tu médico o fisioterapeuta, y espera a que diga que sí. Después, con la espalda recta, una mano en el pasamanos, pasos cortos, sin pendiente y sin carga. Si el dolor de espalda es nuevo o más fuerte: detente, y ve pronto a tu médico.
condition-neuropathy = Unos pies que sienten poco no te dicen dónde está el suelo. Hacia atrás pierdes antes el paso. Pregunta antes a tu médico. Después, siempre una mano en el pasamanos o la pared, zapatos firmes y buena luz. Al terminar, mira si tienes heridas en los pies. Si empieza mientras caminas, para por hoy. Si es nuevo, o de un solo lado: pide ayuda enseguida.
condition-bakers-cyst = Un quiste de Baker viene de una rodilla irritada; doblar mucho y el dolor te dicen que pares. Pregunta antes a tu médico o fisioterapeuta. Pasos pequeños, con apoyo. Si la pantorrilla se pone caliente, roja o hinchada, o duele de golpe, no camines. Ve al médico el mismo día: pudo romperse, o ser un coágulo. Esta cautela es nuestra.
condition-achilles = Hacia atrás pisas con la parte de delante del pie, y eso carga el tendón de Aquiles. Pregunta antes a tu fisioterapeuta; tras una rotura, espera a que diga que sí. Pasos cortos en suelo plano, sin pendiente, con apoyo. Si a la mañana siguiente duele más, haz menos. Un chasquido de golpe: detente y busca ayuda. Esta cautela es nuestra.
condition-lymphoedema = Caminar suave suele ir bien con el linfedema, pero una pierna pesada se levanta menos y se engancha antes. Pregunta antes a tu médico o a quien trata tu linfedema. Ponte las medias si te lo dijeron. Pasos cortos, con apoyo. Si está caliente, roja o de golpe más hinchada: no camines, y ve hoy al médico. Esta cautela es nuestra.
condition-hypermobility = Las articulaciones flojas van demasiado lejos: la rodilla se va hacia atrás, el tobillo se tuerce. Pregunta antes a tu fisioterapeuta. Las rodillas siempre un poco dobladas, pasos cortos y lentos, una mano en el pasamanos, zapatos firmes. Si una articulación se sale o falla, para por hoy. Esta cautela es nuestra.
condition-deafness = No vas a oír lo que viene por detrás, y hacia atrás tampoco lo ves. Camina donde nadie pueda venir: bajo techo junto a una pared, o en una cinta con pasamanos. No en caminos con bicicletas. Yo funciono sin sonido: aquí puedes leer cada paso. Esta cautela es nuestra.
condition-after-birth = Felicidades. Tu cuerpo necesita tiempo: las articulaciones y el suelo pélvico siguen blandos, y duermes poco. Pregunta antes a tu partera (matrona) o a tu médico; tras una cesárea, espera a tu revisión. Después, poco rato y con apoyo, y nunca con el bebé en brazos. Sangrado fuerte, dolor, o una pantorrilla caliente e hinchada: no camines, busca ayuda.
condition-aspirin = Con aspirina sangras un poco más. Si la tomas por el corazón, es señal de que tu corazón pide cuidado. Sigue tomándola, y pregunta antes a tu médico. Agárrate siempre. Tras un golpe en la cabeza, busca ayuda enseguida. Si te duele el pecho o te falta el aire, detente y pide ayuda.

condition-clot = Con un coágulo, por favor, no camines como ejercicio hasta que tu médico diga que sí. Pregunta cuándo puedes empezar y cómo, y toma tus anticoagulantes como te dijeron. Falta de aire, dolor en el pecho o tos con sangre: pide ayuda enseguida. Si una pantorrilla se pone más caliente o más gruesa: ve al médico el mismo día.
condition-concussion = Tras una conmoción cerebral, la cabeza necesita primero descanso. Otra caída ahora sería peor. Así que no camines hacia atrás hasta que un médico diga que sí. Más dolor de cabeza, vómitos, confusión o mucho sueño: pide ayuda enseguida. Esta cautela es nuestra.
condition-fall =
    Tras una caída vamos con cuidado. Cuéntaselo a tu médico o fisioterapeuta, y agárrate siempre.

condition-ms = Con esclerosis múltiple, caminar hacia atrás se probó con 19 personas, y se está probando con 90. Es muy poco para saber si ayuda. Pregunta antes a tu médico o fisioterapeuta. Después, siempre una mano en el pasamanos o la pared, en un lugar fresco. Para antes de cansarte: esa cautela es nuestra. Debilidad nueva, algo dormido o problemas de vista: no camines, llama hoy a tu médico.
condition-parkinson = Con párkinson, los pasos hacia atrás se acortan y se frenan más que hacia adelante, y así se cae mucha gente. Por eso, solo si un fisioterapeuta dice que sí, y nunca sin compañía: las dos manos en un pasamanos o en un mueble fijo, y alguien a tu lado. Elige una hora en que la medicación te haga buen efecto. Si los pies se te quedan pegados, párate, respira y empieza otra vez. Esta cautela es nuestra.

condition-eye-operation = Tras una operación del ojo, un golpe o una caída puede estropearla. Con una burbuja de gas ves poco. Así que no camines hacia atrás hasta que tu oculista diga que sí. Después, un camino libre que conozcas, buena luz y una mano en la pared o el pasamanos. Destellos de golpe, una cortina o pérdida de vista: pide ayuda enseguida. Esta cautela es nuestra.
condition-nerves = Con una enfermedad de los nervios o los músculos, las piernas pueden cansarse, ponerse rígidas o engancharse sin avisar. Y hacia atrás no ves lo que viene. Pregunta antes a tu neurólogo o fisioterapeuta; quizá lo prueben contigo. Después, nunca sin compañía: las dos manos en un pasamanos o un mueble fijo de la cocina, un minuto cada vez. Para antes de cansarte. Esta cautela es nuestra.
condition-heart = Aquí el límite lo pone tu corazón. Pregunta antes a tu médico o cardiólogo y dile: caminar hacia atrás, muy despacio, con apoyo. Empieza con uno o dos minutos, tan suave que puedas hablar todo el tiempo. Dolor en el pecho, falta de aire, mareo o latidos irregulares: detente, siéntate y pide ayuda.
condition-aneurysm = Con un bulto en una arteria (aneurisma), un esfuerzo, hacer fuerza o una caída puede ser peligroso. Por favor, aún no camines hacia atrás. Espera a que el médico que lo vigila diga que sí y te dé un límite. Después, despacio, con apoyo, sin pendiente, sin nada pesado y sin aguantar nunca la respiración. Dolor de golpe en el pecho, la espalda, el vientre o la cabeza: pide ayuda enseguida. Esta cautela es nuestra.
condition-leg-arteries = Con las arterias de las piernas estrechas, las pantorrillas duelen tras un trecho. Pregunta antes a tu médico si caminar hacia atrás va bien con tu tratamiento. Después, ratos cortos, con apoyo; cuando duela, quédate de pie hasta que se calme. Al terminar, mira si tienes heridas en los pies. Dolor en reposo, o un pie de golpe frío, pálido o dormido: pide ayuda enseguida. Esta cautela es nuestra.
condition-lungs = Cuando falta el aire, despacio es lo correcto: debes poder hablar todo el tiempo. Pregunta antes a tu médico, y lleva contigo tu inhalador o tu oxígeno. Un tubo en el suelo te hace tropezar: que alguien lo lleve. Agárrate, y descansa de pie. Si la respiración no se calma, o hay labios azules o dolor en el pecho: pide ayuda.
condition-exhaustion = Cuando el esfuerzo se paga días después, más no es mejor. Pregunta antes a tu médico, y quédate muy por debajo de tu límite. Uno o dos minutos, con apoyo, con descanso antes y después. Si los dos días siguientes son peores, haz menos o déjalo. No te obligues a seguir, por favor. Esta cautela es nuestra.
condition-back = Con una espalda así, pregunta antes a tu médico o fisioterapeuta si caminar hacia atrás le va bien. Después, con la espalda recta, pasos cortos, una mano en el pasamanos, sin pendiente y sin carga. Siéntate si un dolor baja de golpe por la pierna. Debilidad nueva, algo dormido entre las piernas, o problemas para orinar o ir al baño: pide ayuda enseguida. Esta cautela es nuestra.
condition-seizures = Una crisis (convulsión), o músculos que fallan de golpe, es un peligro en una cinta en marcha. Pregunta antes a tu médico. Después, mejor una pared que una cinta, con una mano en ella y con buen descanso. A tu lado, alguien que sepa qué hacer. No lo hagas un día con una crisis, ni si olvidaste una pastilla.
condition-migraine = Durante un ataque y al día siguiente, por favor, no camines hacia atrás: la vista y el equilibrio pueden fallar más. En días buenos, despacio y con apoyo, y para cuando empiece. Dile a tu médico lo que piensas hacer. Un dolor de cabeza de golpe, el peor de tu vida, o debilidad nueva o habla rara: pide ayuda enseguida. Esta cautela es nuestra.
condition-stroke = Tras un derrame cerebral (ictus), pregunta antes a tu médico o fisioterapeuta, y agárrate siempre.
condition-memory = Gracias por decírmelo. Caminar hacia atrás pide atención, así que, por favor, no sin compañía. A tu lado, todo el tiempo, alguien que te conozca. Siempre el mismo camino libre, y una mano en el pasamanos o un mueble fijo de la cocina. Pregunta antes a tu médico o fisioterapeuta. Quien te ayuda puede leer aquí contigo. Esta cautela es nuestra.
condition-broken-bone = Un hueso que se rompió necesita su tiempo, también con clavos o placas. Camina hacia atrás solo cuando tu cirujano o fisioterapeuta diga que aguanta todo tu peso. Después, poco rato, despacio, con apoyo, en un camino plano. Si a la mañana siguiente duele más o se hincha: para, y pregúntales. Pregunta también si tus huesos son frágiles. Esta cautela es nuestra.
condition-rheumatic = Mientras una articulación esté hinchada, caliente o en un brote, déjala descansar. En tiempos tranquilos, pregunta antes a tu médico o fisioterapeuta. Después, poco rato, despacio, con apoyo; si te duelen las manos, apoya el antebrazo en un mueble fijo de la cocina. Si a la mañana siguiente duele más, la próxima vez haz menos. Una articulación caliente de golpe, con fiebre: ve hoy al médico. Esta cautela es nuestra.
condition-knee-injury = Con una lesión dentro de la rodilla, o ya reparada, espera, por favor, a que tu cirujano o fisioterapeuta diga que sí. Sabe cuándo se puede empezar hacia atrás. Después, poco rato, despacio, con apoyo, sin girar sobre la rodilla doblada. Si se hincha, se traba o falla: para, y que te la vean. Esta cautela es nuestra.
condition-foot = Hacia atrás pisas con la parte de delante del pie. Eso carga los dedos, el arco y el talón de otra manera. Tras una operación del pie, espera a que tu cirujano diga que sí; si no hubo, pregunta antes a un fisioterapeuta. Zapatos firmes, pasos cortos, con apoyo, uno o dos minutos. Si a la mañana siguiente está peor, haz menos. Esta cautela es nuestra.
condition-grip = Agarrarte es lo que te da seguridad hacia atrás, así que busca un apoyo que tus brazos puedan. La mano mejor en una pared, un antebrazo en un mueble fijo de la cocina, alguien a tu lado. En la cinta, solo si las dos manos pueden agarrarse. Pide antes a tu fisioterapeuta que lo busque contigo. Esta cautela es nuestra.
condition-new-joint = Pregunta antes a tu cirujano o fisioterapeuta, por favor, sobre todo en los primeros meses. Sus límites van primero: cómo puedes doblarte y girar, y cuánto peso. Después, pasos cortos, siempre con apoyo, sin girar sobre la articulación nueva. Dolor de golpe, una pierna que parece más corta, o una pantorrilla caliente e hinchada: no camines, busca ayuda. Esta cautela es nuestra.
condition-operation = Tras una operación, espera a que tu cirujano o médico diga que puedes caminar como ejercicio. Pregunta también por hacerlo hacia atrás. En las primeras semanas, nada que fuerce la herida. Después, pocos minutos, despacio, con apoyo. Fiebre, una herida roja o que se abre, una pantorrilla caliente e hinchada, falta de aire: no camines, busca ayuda. Esta cautela es nuestra.
condition-thinners = Con anticoagulantes, hasta una caída pequeña puede sangrar mucho. Pregunta antes a tu médico, y sigue tomándolos. Agárrate siempre, en un camino libre, con un teléfono a tu alcance. Tras una caída, llama a un médico el mismo día. Tras un golpe en la cabeza, busca ayuda enseguida, aunque te sientas bien.
condition-diabetes = Pregunta antes a tu médico cómo va esto con tu azúcar y tus medicinas. Ten a tu alcance azúcar rápido y un teléfono. Si tiemblas, o sientes debilidad o confusión: detente, agárrate, siéntate, toma azúcar, y hoy no más. Zapatos firmes y una mano en el pasamanos. Al terminar, mira si tienes heridas en los pies.
condition-foot-wound = Con una herida abierta en un pie o una pierna, por favor, no camines como ejercicio. Cada paso la aprieta, y puede que no lo sientas. Muéstrala pronto a tu médico o a la clínica del pie; hoy mismo si está roja, húmeda o negra, o si huele. Cuando se haya cerrado y digan que sí: zapatos firmes, con apoyo, pocos minutos. Esta cautela es nuestra.
condition-steroids = La cortisona, tomada mucho tiempo, puede dejar huesos frágiles y músculos débiles. Entonces una caída hace más daño. Pregunta antes a tu médico, también por tus huesos, y no la dejes por tu cuenta. Después, siempre una mano en la pared o el pasamanos, en un camino libre y plano, pocos minutos. Esta cautela es nuestra.
condition-cancer = Durante un tratamiento así, y después, los huesos, la sangre y los nervios pueden ser más débiles. Pregunta antes al médico que trata tu cáncer, sobre todo si toca los huesos o tienes los pies dormidos. Después, pocos minutos, con apoyo, y al principio no sin compañía; en días débiles, descansa. Dolor nuevo en un hueso o en la espalda: no camines, llámalo hoy. Con fiebre: enseguida. Esta cautela es nuestra.
condition-pregnancy = Moverse es bueno, pero una caída podría dañar al bebé, y tu equilibrio cambia. Pregunta antes a tu partera (matrona) o a tu médico; en algunos embarazos lo correcto es descansar. Por ahora, caminar hacia adelante es lo más sencillo. Si dicen que sí: poco rato, despacio, siempre una mano en algo firme. Sangrado, dolor, pérdida de líquido o mareo: detente, busca ayuda.
condition-pelvic-floor = Pregunta antes a tu médico o a un fisioterapeuta de suelo pélvico. Después, poco rato y con la espalda recta, respirando libremente. Una mano en la pared, sin pendiente y sin carga. Si sientes peso, si algo tira hacia abajo o se te escapa más, para por hoy y cuéntaselo. Esta cautela es nuestra.
condition-very-old = Moverse hace bien a cualquier edad; una caída cuesta más a la tuya. Pregunta antes a tu médico o fisioterapeuta, y que mire tu equilibrio. Después, nunca sin compañía: un pasamanos o un mueble fijo de la cocina, y alguien a tu lado. Uno o dos minutos, con buen descanso y zapatos firmes.
condition-panic = Gracias por decírmelo. Empieza donde sientas seguridad: en casa, junto a una pared, con alguien de confianza. Despacio, con apoyo, y puedes parar en cualquier momento. Si sube: quédate de pie, agárrate, suelta el aire despacio, siéntate. Dile a tu médico o terapeuta lo que piensas hacer. Un dolor en el pecho que es nuevo: pide ayuda. Esta cautela es nuestra.
condition-low-mood = Gracias por decírmelo. Aquí bastan dos minutos, y en los días pesados también está bien descansar. Algunas medicinas dan mareo o sueño: pregunta a tu médico o farmacéutico, levántate despacio, agárrate. Si todo se pone más oscuro, cuéntaselo a alguien de confianza. Si piensas en hacerte daño, llama ya a tu número de emergencias. Esta cautela es nuestra.
condition-organs = Pregunta antes a tu médico cuánto está bien para ti. En días de diálisis, y cuando tengas debilidad o mareo, descansa. En días buenos, pocos minutos, despacio, con apoyo, sin tirar del brazo de la fístula. Falta de aire, calambres o latidos irregulares: detente y pide ayuda. Esta cautela es nuestra.
condition-bleeding = Cuando la sangre no coagula bien, una caída o un golpe puede sangrar mucho, también dentro de una articulación. Pregunta antes a tu médico o a tu clínica. Después, siempre una mano en un pasamanos o una pared, un camino libre, alguien cerca. Tras cualquier golpe en la cabeza, busca ayuda enseguida, aunque te sientas bien. Una articulación que se hincha: no camines, llámalos. Esta cautela es nuestra.
condition-anaemia = Con anemia, las piernas se cansan antes y el mareo llega antes. Pregunta antes a tu médico, y espera si te lo dice. Después, uno o dos minutos, con apoyo. Levántate despacio, y siéntate si te mareas. Dolor en el pecho, falta de aire en reposo o un desmayo: pide ayuda. Esta cautela es nuestra.
condition-heavy = Más peso carga las rodillas y las caderas, y hace más dura una caída. Una cinta tiene un límite de peso: míralo antes. Pregunta a tu médico antes de empezar, sobre todo si llevas mucho sin moverte. Después, uno o dos minutos, despacio, un pasamanos o una pared firme a mano, zapatos firmes, una silla cerca. Esta cautela es nuestra.
condition-brain = Tras una enfermedad o una operación en la cabeza, el equilibrio y la atención pueden ser menores de lo que sientes. Pregunta antes a tu médico o cirujano. Después, no sin compañía: con apoyo, un camino libre, uno o dos minutos. Más dolor de cabeza, vómitos, mucho sueño, debilidad nueva o una convulsión: pide ayuda enseguida. Esta cautela es nuestra.
condition-miscarriage = Lo siento mucho. Aquí no hay nada que hacer ahora; tómate todo el tiempo que necesites. Pregunta a tu médico o a tu partera (matrona) cuándo te irá bien moverte otra vez. Después, poco rato y despacio, con una mano en algo. Sangrado fuerte, fiebre, dolor o un desmayo: pide ayuda. Di "pausa", y me quedo en silencio. Esta cautela es nuestra.
condition-pacemaker = Con marcapasos o desfibrilador pregunta primero a tu cardiólogo o médica, sobre todo las primeras semanas: brazo y herida piden tiempo. Luego despacio, uno o dos minutos, una mano en la barandilla. El clip de imán de la cinta, lejos de él. Desmayo, mareo, latido fuerte o una descarga: para, siéntate y pide ayuda.
condition-heart-attack = Tras un infarto o un stent pregunta primero a tus médicos del corazón, y no empieces antes de que digan que sí, aunque te sientas bien. Pide rehabilitación cardíaca: allí empiezas con vigilancia. Hasta entonces, hacia delante como te dijeron. Dolor o presión en el pecho, falta de aire, sudor frío: llama ya. Luego despacio, agarrándote.
condition-asthma = Un asma tranquila no es motivo en contra. Lleva tu inhalador, empieza despacio, una mano en la barandilla; siempre debes poder hablar. ¿Molesta el aire frío? Camina dentro. Si usas el inhalador más que de costumbre, habla antes con tu médico. Si el aire no vuelve con él: pide ayuda.
condition-thyroid = Un tiroides lento y bien tratado no cambia nada aquí. Empieza como todos, una mano en la pared o la barandilla. Si la dosis es nueva, el corazón se acelera, o tienes mucho frío o flojera, pregunta antes a tu médico. Esta cautela es nuestra.
condition-stomach = La acidez o una pastilla para el estómago no cambia nada aquí. Solo espera una o dos horas después de comer, mantente derecho el cuerpo y agárrate. Una presión en el pecho con esfuerzo o con sudor no es acidez: para y llama a emergencias. Heces negras o dolor al tragar: ve al médico. Esta cautela es nuestra.
condition-statins = Una pastilla para el colesterol no es motivo en contra. Empieza con poco, una mano en la barandilla. Si los músculos de los dos lados duelen o se debilitan más que por el esfuerzo, dilo pronto a tu médico; no la dejes por tu cuenta. Esta cautela es nuestra.
condition-stoma = Una bolsa que va bien no estorba. Vacíala antes, lleva faja o ropa ceñida encima, bebe bastante y no cargues peso; una mano en la barandilla. En los primeros meses tras la operación pregunta antes a tu médico o enfermera. Un bulto al lado, dolor o sangre: para y pregunta. Esta cautela es nuestra.
condition-stiff-neck = Con un cuello que no gira, no intentes mirar atrás. Recorre antes el camino hacia delante y despéjalo. Luego una mano en la barandilla o la pared, o alguien que mire por ti. Gira todo el cuerpo, despacio. Pregunta una vez a tu médico o fisioterapeuta. Manos dormidas o débiles de nuevo: al médico hoy. Esta cautela es nuestra.
condition-cord = Manos torpes, piernas rígidas o una médula apretada en el cuello no son solo la edad. Por favor, nada de caminar hacia atrás hasta que te vea un médico: una caída podría hacer mucho daño. Pide cita esta semana; hasta entonces agárrate. Si empeora rápido, o falla la vejiga o el intestino: pide ayuda hoy. Esta cautela es nuestra.
condition-tendon-medicine = Este antibiótico puede dañar los tendones, sobre todo el de Aquiles, incluso semanas después. Mientras lo tomes, no camines hacia atrás, por favor. ¿Te duele o se hincha el talón? Descánsalo y llama hoy al médico que te lo dio, antes de la próxima toma. Un chasquido: pide ayuda. Después, poco y agarrándote. Esta cautela es nuestra.
condition-drop-attacks = Quien cae sin aviso no tiene tiempo de agarrarse. Así que nada de caminar hacia atrás hasta que tu médico sepa de esas caídas y diga que sí. Luego solo con alguien que te sujete, entre dos barandillas, nunca en la cinta, nunca a solas. Tras un golpe en la cabeza, ayuda ya. Esta cautela es nuestra.
condition-low-sugar-unfelt = Si no notas cuando te baja el azúcar, «para si tiemblas» no te sirve. Pregunta primero a tu médico. Luego mide antes y después, lleva azúcar rápido, ve con alguien que sepa qué hacer, en casa, una mano en la barandilla. No a última hora: de noche el azúcar puede bajar.
condition-illness-sight = Gracias por contármelo. Por su nombre no lo conozco. Si ves poco o distinto, notas tarde un escalón. Pregunta primero a tu oculista. Luego un camino despejado, con luz, que conozcas, una mano en la pared, alguien contigo. Destellos de repente, una cortina o pérdida de vista: pide ayuda ya. Esta cautela es nuestra.
condition-illness-balance = Gracias por contármelo. Por su nombre no lo conozco. Si falla el equilibrio, hacia atrás cuesta más de lo que parece. Pregunta primero a tu médico o fisioterapeuta. Luego siempre una mano en la barandilla o la encimera, alguien contigo, de minuto en minuto. Nada mientras se mueve todo. De repente, con habla o vista rara: pide ayuda. Esta cautela es nuestra.
condition-illness-joints = Gracias por contármelo. Por su nombre no lo conozco. Si se trata de huesos, articulaciones o músculos, pregunta primero a tu médico o fisioterapeuta cuánto pueden cargar. Luego pasos cortos en llano, una mano en la barandilla, sin giros. Peor a la mañana siguiente es menos. Caliente, hinchado o falla: para y pregunta. Esta cautela es nuestra.
condition-illness-heart = Gracias por contármelo. Por su nombre no lo conozco. Si se trata del corazón, los vasos o el aire, pregunta primero a tu médico cuánto conviene. Luego uno o dos minutos, despacio, pudiendo hablar siempre, una mano en la barandilla. Dolor de pecho, falta de aire, latido raro o desmayo: para y pide ayuda. Esta cautela es nuestra.
condition-illness-mind = Gracias por contármelo. Por su nombre no lo conozco. Si cuesta pensar o atender, camina donde nada te sorprenda: el mismo camino despejado, una mano en la barandilla, alguien contigo, una cosa cada vez. Pregunta primero a tu médico o terapeuta. Confusión de repente: pide ayuda. Esta cautela es nuestra.
condition-illness-blood = Gracias por contármelo. Por su nombre no lo conozco. Si se trata de la sangre, un golpe sangra más, o te cansas y mareas antes. Pregunta primero a tu médico. Luego un camino despejado, siempre una mano en la barandilla. Tras un golpe en la cabeza, ayuda ya, aunque te sientas bien. Esta cautela es nuestra.
condition-illness-skin = Gracias por contármelo. Por su nombre no lo conozco. Con la piel fina, irritada o abierta mira tus pies antes y después, y usa calzado blando y firme. Una herida en pie o pierna: nada de ejercicio andando hasta que tu médico o enfermera diga que sí. Luego pocos minutos, agarrándote. Rojo, caliente o con fiebre: al médico hoy. Esta cautela es nuestra.
condition-illness-weak = Gracias por contármelo. Por su nombre no lo conozco. Si un lado o las piernas están débiles o rígidos, un pie se engancha, y hacia atrás no lo ves. Pregunta primero a tu médico o fisioterapeuta. Luego nunca a solas: las dos manos en barandilla o encimera, férula y zapatos puestos, de minuto en minuto. Más débil de repente: pide ayuda ya. Esta cautela es nuestra.
condition-illness-medicine = Gracias por contármelo. Por su nombre no conozco esta medicina. Algunas dan sueño, mareo al levantarse, o se sangra antes. Pregunta a tu médico o farmacéutico si es su caso; sigue tomándola. No camines con sueño o mareo. Luego pocos minutos, una mano en la barandilla. Esta cautela es nuestra.
condition-illness = Gracias por decírmelo. Esta no la conozco bien, así que pregunta antes a tu médico o fisioterapeuta. Dile: caminar hacia atrás, despacio, con apoyo. Hasta entonces, espera, por favor. Después, uno o dos minutos, una mano en el pasamanos o la pared, y al principio no sin compañía. Algo nuevo o peor: para, y pregúntale.

condition-over = Qué bien que ya pasó. Si queda algo, o no lo sabes bien, pregunta antes a tu médico. Empieza despacio, con una mano en la pared o el pasamanos.
condition-clot-over = Qué bien que el coágulo ya pasó. Como ya pasó, no te detiene, pero pregunta antes a tu médico. Dime si todavía tomas anticoagulantes. Al principio, agárrate. Si una pantorrilla se pone caliente, se hincha o duele: no camines, y ve al médico el mismo día. Con falta de aire o dolor en el pecho, pide ayuda.
condition-concussion-over = Qué bien que ya pasó. Una conmoción antigua y curada no impide caminar. Empieza despacio, con una mano en la pared o el pasamanos. Si aún te mareas, o te duele la cabeza con el esfuerzo, pregunta antes a tu médico. Tras un golpe nuevo en la cabeza, busca ayuda enseguida.
condition-fall-over = Gracias por decírmelo. Quien se cayó una vez puede caerse otra, así que vamos con cuidado. Cuéntale a tu médico o fisioterapeuta esa caída y lo que piensas hacer. Después, siempre una mano en la pared o el pasamanos, en un camino libre y plano.
condition-stroke-over = Tras un derrame cerebral (ictus), también uno pequeño, por favor, no por tu cuenta: pregunta antes a tu médico o fisioterapeuta. Si dice que sí: con apoyo, alguien a tu lado, pocos minutos. En estudios, la gente quedó más firme de pie, siempre con terapeutas. Una cara caída, un brazo débil o habla rara, aunque sean minutos: pide ayuda enseguida.
condition-settled = Qué bien que está controlado y no molesta: entonces no es motivo en contra. Empieza como todos, despacio, con una mano en la pared o la barandilla. Si se mueve otra vez, va peor a la mañana siguiente o te marea, haz menos y díselo a tu médico.
condition-new-joint-settled = Qué bien que tu prótesis aguanta desde hace tanto: no es motivo en contra. Los límites que te dieron siguen. Empieza con poco, agarrándote, pasos cortos y sin giros rápidos. Dolor nuevo, hinchazón o si te falla: para y que lo miren.
condition-pacemaker-settled = Bien: un marcapasos revisado que no molesta no impide nada, y puedes empezar como todos. Agárrate y sube despacio. El clip de imán de la cinta, lejos de él. Desmayo, mareo, latido fuerte o una descarga: para, siéntate y pide ayuda.
condition-heart-settled = Qué bien que tu corazón está vigilado y tranquilo: entonces puedes empezar con poco. Tan despacio que siempre puedas hablar, una mano en la barandilla, y sigue con tus pastillas. Cuéntalo en la próxima visita. Dolor de pecho, falta de aire, mareo o latido raro: para y pide ayuda.
condition-pressure-tablets-settled = Una tensión bien controlada con pastillas no es un riesgo alto ni motivo en contra. Dos cosas quedan: levántate despacio y agárrate, porque esas pastillas pueden marear. Si las cambian, ve suave una semana. Mareo: siéntate y díselo a tu médico.
condition-diabetes-settled = Qué bien que tu azúcar está controlado: entonces puedes empezar con poco. Azúcar rápido y teléfono a mano, si tu medicina puede bajarlo. Calzado firme, una mano en la barandilla, y mira tus pies después. Pies dormidos o una herida que no cierra: pregunta antes a tu médico.
condition-cancer-settled = Me alegra que estés bien. Después de tanto tiempo no es motivo en contra. Empieza con poco, agarrándote. Si tienes los pies dormidos, hubo huesos afectados o te cansas pronto, pregunta antes a tu médico. Dolor nuevo en un hueso o la espalda que no se va: díselo.
condition-gel = Un gel, una crema o un parche en la piel no es motivo para parar, si lo usas como dice el prospecto. Puede tapar un poco el dolor, así que mira también la mañana siguiente: si está peor, haz menos. Una articulación hinchada o caliente necesita un médico. Esta cautela es nuestra; aquí no te ha visto ningún médico.

## Títulos para los botones

condition-sight-title = Caminar con mala vista
condition-glaucoma-title = Caminar con glaucoma
condition-macula-title = Caminar con la mácula enferma
condition-cataract-title = Caminar con cataratas
condition-bifocals-title = Lentes bifocales y progresivos
condition-stick-title = Caminar con bastón
condition-walker-title = Caminar con andador
condition-wheelchair-title = En silla de ruedas
condition-amputation-title = Tras una amputación
condition-sedatives-title = Medicinas que dan sueño
condition-pressure-tablets-title = Pastillas de tensión (presión)
condition-low-pressure-title = Tensión (presión) baja
condition-vertigo-title = Caminar con vértigo
condition-frail-title = Poca fuerza o poca firmeza
condition-osteoporosis-title = Caminar con osteoporosis
condition-spine-fracture-title = Tras una fractura de columna
condition-neuropathy-title = Pies que sienten poco
condition-bakers-cyst-title = Caminar con quiste de Baker
condition-achilles-title = El tendón de Aquiles
condition-lymphoedema-title = Caminar con linfedema
condition-hypermobility-title = Articulaciones flojas
condition-deafness-title = Oír mal
condition-after-birth-title = Tras un parto
condition-aspirin-title = Aspirina
condition-ms-title = Caminar con EM
condition-parkinson-title = Caminar con párkinson
condition-clot-title = Un coágulo
condition-concussion-title = Una conmoción cerebral
condition-fall-title = Tras una caída
condition-eye-operation-title = Tras operarte del ojo
condition-nerves-title = Mal de nervios o músculos
condition-heart-title = Problemas de corazón
condition-aneurysm-title = Un bulto en una arteria
condition-leg-arteries-title = Arterias estrechas (piernas)
condition-lungs-title = Falta de aire desde hace mucho
condition-exhaustion-title = Agotamiento tras el esfuerzo
condition-back-title = Problemas en la columna
condition-seizures-title = Crisis o convulsiones
condition-migraine-title = Migraña
condition-stroke-title = Tras un derrame cerebral
condition-memory-title = Mala memoria
condition-broken-bone-title = Tras romperse un hueso
condition-rheumatic-title = Reuma y gota
condition-knee-injury-title = Una lesión en la rodilla
condition-foot-title = Problemas en el pie
condition-grip-title = Manos que agarran mal
condition-new-joint-title = Una articulación nueva
condition-operation-title = Tras hospital u operación
condition-thinners-title = Anticoagulantes
condition-diabetes-title = Diabetes
condition-foot-wound-title = Una herida en el pie
condition-steroids-title = Cortisona mucho tiempo
condition-cancer-title = Cáncer
condition-pregnancy-title = Embarazo
condition-pelvic-floor-title = El suelo pélvico
condition-very-old-title = A una edad muy avanzada
condition-panic-title = Pánico
condition-low-mood-title = Depresión
condition-organs-title = Riñones e hígado
condition-bleeding-title = Sangre que no coagula bien
condition-anaemia-title = Anemia
condition-heavy-title = Mucho peso
condition-brain-title = Tras un mal en la cabeza
condition-miscarriage-title = Tras una pérdida
condition-pacemaker-title = Un marcapasos
condition-heart-attack-title = Tras un infarto
condition-asthma-title = Asma
condition-thyroid-title = El tiroides
condition-stomach-title = Acidez
condition-statins-title = Pastillas para el colesterol
condition-stoma-title = Con una bolsa
condition-stiff-neck-title = Un cuello que no gira
condition-cord-title = Manos torpes y piernas rígidas
condition-tendon-medicine-title = Antibiótico y tendones
condition-drop-attacks-title = Caídas sin aviso
condition-low-sugar-unfelt-title = Bajadas de azúcar sin aviso
condition-illness-sight-title = Algo de los ojos
condition-illness-balance-title = Algo del equilibrio
condition-illness-joints-title = Huesos, articulaciones y músculos
condition-illness-heart-title = Corazón, vasos y aire
condition-illness-mind-title = Pensar y atender
condition-illness-blood-title = Algo de la sangre
condition-illness-skin-title = Piel irritada o abierta
condition-illness-weak-title = Piernas débiles o rígidas
condition-illness-medicine-title = Una medicina que no conozco
condition-illness-title = Una enfermedad que no conozco
condition-gel-title = Un gel o crema para el dolor

## Alrededor de esto

condition-other =
    <b>Les deseo lo mejor a los dos.</b>
    Su médico o fisioterapeuta debe decir antes si caminar hacia atrás le va bien. Esto es lo que digo a quien vive con eso; no guardo nada de ello sobre ti.
condition-shown =
    <b>{ $title }</b>
    { $text }
condition-own = La manera de hacerlo es cautela nuestra; la palabra de tu médico va primero.
condition-offer = Si dicen que sí, toca abajo. Entonces te dejo en el plan más suave: pocos minutos, con algo para agarrarte.
condition-waits = Hasta entonces no preparo nada y no llega ninguna sesión. Escríbeme cuando estén de acuerdo.
condition-is-gentle = Ya tienes el plan más suave; ahí te dejo.
condition-kept = Desde ahora te dejo en los pasos más suaves: pocos minutos, con las dos manos en algo firme. Empieza solo cuando digan que sí.
condition-offer-cleared = Qué bien que quieren que te muevas. Diles también que es hacia atrás, y su palabra va primero. Toca abajo y al principio te dejo en el plan más suave.
condition-kept-cleared = Qué bien que quieren que te muevas. Diles también que es hacia atrás. Al principio te dejo en los pasos más suaves: pocos minutos, con las dos manos en algo firme.
condition-asked-alone = ¿A solas? Al principio no, por favor: ten a alguien al lado.
condition-asked-alone-other = ¿Sin compañía? No, por favor: alguien debe estar al lado todo el tiempo.
condition-asked-dose = Cuánto para empezar: diez pasos pequeños, o un minuto, con las dos manos en algo firme. Descansa, y una vez más. No más en los primeros días.
condition-gentle-button = El plan más suave, por favor
condition-gentle-set = Hecho. Te dejo en el plan más suave: despacio, pocos minutos, siempre con algo para agarrarte. Pregunta a tu médico o fisioterapeuta antes de la primera sesión.
condition-since-ask =
    <b>¿Es nuevo hoy, o peor que de costumbre?</b>
    Detente, por favor, y agárrate a algo mientras respondes.
condition-since-grave =
    <b>¿Empezó de golpe, o hoy?</b>
    Entonces llama ya a tu número de emergencias: en Europa el 112, en América del Norte el 911. Detente, y agárrate a algo.
condition-since-new = Nuevo, o peor
condition-since-long = Como desde hace mucho
