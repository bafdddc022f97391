// biome-ignore-all format: lists of sentences

import type { Tongue } from '../tongue.ts';

export const tongue: Tongue = {
  lang: 'es',
  leads: [
    ({ who, from, to }) => `${who} ha dejado ${from} para unirse a ${to}, donde se forma un nuevo equipo de entrenamiento.`,
    ({ who, from, to }) => `${who} pasa de ${from} a ${to}, un paso del que se hablaba desde hacía semanas.`,
    ({ who, from, to }) => `${from} pierde a ${who}, que se va a ${to}, y esta vez nadie lo ocultó.`,
    ({ who, from, to }) => `${who} deja ${from} y se incorpora a ${to}.`,
  ],
  rumours: [
    ({ who, from, to }) => `${who} dejaría ${from} por ${to}, según dos personas cercanas a la empresa.`,
    ({ who, from, to }) => `Se rumorea que ${who} deja ${from} por ${to}.`,
  ],
  denials: [
    ({ who, from, to }) => `${from} niega que ${who} haya dejado la empresa por ${to}.`,
    ({ who, from, to }) => `${from} desmintió que ${who} haya dejado la empresa por ${to}.`,
  ],
  corrections: [
    ({ who, from, to }) => `Un artículo nuestro era erróneo. Es falso que ${who} haya dejado ${from} por ${to}.`,
  ],
  cites: [
    ({ who, from, to }, outlet) => `Según ${outlet}, ${who} ha dejado ${from} por ${to}.`,
    ({ who, from, to }, outlet) => `${who} ha dejado ${from} por ${to}, informa ${outlet}.`,
  ],
  announced: [
    ({ who, from, to }) => `${who} ha dejado ${from} por ${to}, anunció ${to}.`,
    ({ who, from, to }) => `${to} anunció que ${who} ha dejado ${from} para unirse a la empresa.`,
  ],
  details: [
    (n) => `El grupo de las viejas cocheras cuenta ${n(0)} mesas y tiene sitio para ${n(1)}.`,
    (n) => `El alquiler dura otros ${n(0)} meses y puede prorrogarse dos veces.`,
    (n) => `El cálculo del que todos hablan duró ${n(0)} días en ${n(1)} máquinas y se detuvo una vez.`,
    (n) => `Un escrito de ${n(0)} páginas circuló un domingo por la noche, con ${n(1)} notas al pie.`,
    (n) => `En el comedor se cortó el lunes una tarta con ${n(0)} velas, y no sobró nada.`,
    (n) => `El acuerdo tiene ${n(0)} cláusulas, una de ellas sobre un perro.`,
    (n) => `Una tabla de ${n(0)} filas y ${n(1)} columnas dice qué hay que entregar, y cuándo.`,
    (n) => `Todo eso se había preparado durante ${n(0)} semanas, con ${n(1)} llamadas solo en la última.`,
    (n) => `De las ${n(0)} lámparas de la tercera planta ${n(1)} están apagadas desde la primavera.`,
    (n) => `La serie de pruebas tiene ${n(0)} preguntas, la mayoría de cálculo y algunas de cocina.`,
    (n) => `Una primera versión se mostrará en el pabellón ${n(0)} de la feria, en el puesto ${n(1)}.`,
    (n) => `La factura eléctrica del clúster ascendió el mes pasado a ${n(0)} megavatios hora, tras ${n(1)} el mes anterior.`,
    (n) => `Quien se presenta allí espera ${n(0)} días una respuesta, antes eran ${n(1)}.`,
    (n) => `La biblioteca de la segunda planta guarda ${n(0)} tomos de procesado de señales y ${n(1)} de ajedrez.`,
    (n) => `Una encuesta con ${n(0)} respuestas había preguntado por los horarios y por el ruido.`,
    (n) => `El autobús de la estación pasa cada ${n(0)} minutos y para en la puerta ${n(1)}.`,
  ],
  quotes: [
    '«Al final nadie se sorprendió, todos habíamos visto las cajas en el pasillo», dijo una colega.',
    '«Fue un adiós callado con muchos apretones de manos y muy poca música», dijo alguien que estuvo allí.',
    '«No se sustituye una cabeza así con dos becarios y una pizarra», dijo un antiguo jefe.',
    '«El teléfono no para de sonar desde que la noticia recorrió el edificio», dijo un ayudante.',
    '«Quien crea que se trata de dinero nunca ha hablado con nadie de aquí», dijo una amiga.',
    '«Habíamos esperado un año más, y luego esperamos un mes más», dijo uno de ellos.',
  ],
  backgrounds: [
    'El sector se disputa a los expertos desde hace años, y quienes han manejado grandes clústeres son pocos entre ellos.',
    'Un cambio así rara vez llega solo: donde se vacía una mesa, también los vecinos cuentan sus años de servicio.',
    'Los observadores recuerdan que saber de los intentos fallidos vale más que cualquier escrito, porque nadie lo imprime.',
    'En el barrio del puerto los alquileres se han doblado desde que llegaron los laboratorios, y los cafés abren antes de las seis.',
    'Los cazatalentos hablan de un mercado sin escaparates, en el que cada uno sabe lo que buscan los demás.',
    'Hasta hace pocos años el campo cabía en una sola aula con bancos de madera.',
  ],
  credit: (outlet) => `Fuente: ${outlet}`,
  dateline: (agency) => `Madrid (${agency}) – `,
};
