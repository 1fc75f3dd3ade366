"""What athletes who text in another language call the common exercises."""

ABROAD: dict[str, str] = {
    "Barbell Back Squat": "kniebeuge, sentadilla, sentadilla trasera, agachamento, accosciata, kniebeugen",
    "Front Squat": "frontkniebeuge, sentadilla frontal, squat avant, agachamento frontal, frontkniebeugen",
    "Deadlift": "kreuzheben, peso muerto, souleve de terre, levantamento terra, stacco da terra, soulevé de terre",
    "Romanian Deadlift": "rumänisches kreuzheben, peso muerto rumano, souleve de terre roumain, stacco rumeno",
    "Barbell Bench Press": "bankdrücken, bankdrucken, press de banca, press banca, développé couché, developpe couche, "
    "supino, panca piana, bankdruecken",
    "Incline Barbell Bench Press": "schrägbankdrücken, press inclinado, développé incliné, supino inclinado",
    "Overhead Press": "schulterdrücken, press militar, développé militaire, desenvolvimento, lento avanti, "
    "uberkopfdrucken, "
    "schulterdruecken, press de hombro, press de hombros",
    "Barbell Row": "langhantelrudern, remo con barra, rowing barre, remada curvada, remo, rematore, vorgebeugtes "
    "rudern",
    "Seated Cable Row": "kabelrudern, remo sentado, tirage horizontal, remada sentada, remo en polea, rudern am kabel",
    "Pull-Up": "klimmzug, klimmzüge, dominadas, dominada, tractions, traction, barra fixa, trazioni",
    "Chin-Up": "untergriffklimmzüge, dominadas supinas, tractions supination",
    "Lat Pulldown": "latzug, latziehen, jalon al pecho, jalones, jalón, tirage vertical, puxada, tirage poitrine",
    "Dip": "fondos, barrenstütz, paralelas",
    "Push-Up": "liegestütze, liegestütz, flexiones, flexión, pompes, flexões, piegamenti, lagartijas, liegestuetze",
    "Lying Leg Curl": "beinbeuger, curl femoral, beincurl, leg curl couché",
    "Leg Extension": "beinstrecker, extensiones de pierna, extension de pierna, extensiones de cuadriceps, "
    "extension des jambes, cadeira extensora",
    "Leg Press": "beinpresse, prensa, prensa de pierna, presse à cuisses, presse a cuisses, presse",
    "Walking Lunge": "ausfallschritte, ausfallschritt, zancadas, zancada, fentes, afundo, affondi, fentes marchees",
    "Standing Calf Raise": "wadenheben, elevacion de talones, pantorrillas, gemelos, mollets",
    "Seated Calf Raise": "wadenheben sitzend, sitzendes wadenheben, gemelos sentado",
    "Dumbbell Curl": "bizepscurls, curl de biceps, bizeps, curl con mancuernas",
    "Hammer Curl": "hammercurl, curl martillo, curl marteau",
    "Skullcrusher": "french presse, rompecraneos, barre au front",
    "Lateral Raise": "seitheben, elevaciones laterales, élévations latérales",
    "Plank": "unterarmstütz, plancha, planche, gainage, prancha",
    "Side Plank": "seitstütz, plancha lateral, gainage latéral",
    "Barbell Hip Thrust": "empuje de cadera, elevacion de cadera",
    "Face Pull": "facepulls",
    "Dumbbell Bench Press": "kurzhantel bankdrücken, press con mancuernas, press de banca con mancuernas",
    "Goblet Squat": "sentadilla goblet, goblet kniebeuge",
    "Bulgarian Split Squat": "sentadilla bulgara, bulgarische kniebeuge, squat bulgare, sentadilla búlgara",
    "Run": "lauf, laufen, gelaufen, correr, corrí, carrera, couru, corrida, corsa, footing, corri",
    "Cycling": "radfahren, bicicleta, bici, vélo, velo, ciclismo",
    "Rowing": "rudern, ruderergometer, rameur",
    "Swimming": "schwimmen, geschwommen, natación, nadar, nadé, natation, nuoto, nagé, nade",
    "Walk": "spaziergang, gehen, caminar, caminé, caminata, marche, spazieren, camine",
}
