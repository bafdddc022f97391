// Given names common among people of the field, folded. A weak hint only: with it two capitalised words are taken for a person
// without further context. Own list, from general knowledge; no data set was copied.

const NAMES = `
estelle garance yanis solene ambroise maud gaspard flora kilian sacha alban noe fanny herve segolene lila aymeric violaine mathis enzo romane
margaux oceane anais justine virginie sylvie brigitte monique genevieve bertrand didier jocelyn loic ludovic mickael patrice renaud tanguy yvan
dorian erwan ewen gauthier gautier gregoire octave ulysse wassim yassine agathe alix apolline clarisse eloise eugenie faustine gaelle heloise
laetitia laure lise lucile maelle marguerite noemie ophelie roxane tiphaine rodolphe edouard leopold samir leila amine rachid nabil sofiane tarik
malik mounir khadija salma imane hicham fares ghislain geraldine amaury anatole auguste ondine naima ugo alessio arianna benedetta carlotta caterina
cinzia corrado cristiano elisabetta emanuela eugenio fabiana fabrizio flavia flavio giada gianmarco ginevra giovanna giuliano giuseppina jacopo lara
letizia licia lorenza ludovica luigi margherita marika massimiliano matilde mattia michela mirko niccolo nicoletta ornella orazio patrizia piero
raffaele raffaella renato rocco rossella ruggero samuele saverio sebastiano susanna tiziana umberto valerio vittoria vittorio
aldona anatol aneta angelika aniela bartek bartlomiej blazej boguslawa bogumil boleslaw bronislaw danuta daria felicja feliks franciszek honorata iga ignacy ilona ireneusz iza
jadwiga janina jozef julita kaja kalina kamila klaudia kornel krystian krystyna kuba lucja lucjan ludwik mariola marlena martyna marzena michalina
mieczyslaw mikolaj milena miron nikodem oliwia patrycja remigiusz sabina seweryn sylwester szczepan tobiasz wiktoria wincenty wlodzimierz zenon
zofia zygmunt zyta ksawery kazimiera ludmila marianna matylda natan olgierd rozalia tymoteusz tymon jeremi jedrzej jagoda malwina gustaw eryk
bernadeta celina apolonia aurelia antonina alojzy andriej ilja ilia dmitrij siergiej oleksandr wolodymyr anastazja oksana jelena nikolaj jurij alicja
przemyslaw wieslaw boguslaw radoslaw miroslaw jaroslaw mariusz arkadiusz leszek jerzy janusz ryszard henryk kazimierz stanislaw wladyslaw
zdzislaw czeslaw witold wiktor szymon kamil kacper patryk rafal konrad cezary tadeusz dominika ewelina izabela jolanta
justyna kinga lucyna paulina sylwia urszula weronika wioletta beata bozena edyta elzbieta grazyna halina irena filip
borys estera hasso finn pekka jochen bettina
reto beat ilhan carsten imke wiebke jeroen sjoerd marjolein rutger heiko jurgen anke silke heike birgit ute renate gisela gerd gundbert maximilian
julius torben hanno ole timo malte fynn jannik hauke stefanie franziska veronika daan sanne femke thijs bram koen wouter joost maarten floor lotte
aaron abby abdul abel abhinav abigail achim adam adele adina aditya adolfo adrian adriana adrien afonso agata agnes agnieszka agustin agustina ahmad
ahmed aidan aiko aina ainhoa aisha aitana aitor
ajay akash akio akira alain alan albert alberto alec alejandra alejandro aleksander aleksandra aleksei alena alessandra alessandro alessia alex
alexander alexandr alexandra alexandre alexandru
alexei alexis alfred ali alice alicia alina alison alok alonso alvaro alvin amaia amalia amanda amar amelia amelie amin amir amit amparo amy ana
anahi anca ander anders andre andrea
andreas andreea andrei andrej andres andrew andrey andrzej andy angela angeles angelo anika anil anita anja anna anne annette annie anthony antia
antoine anton antonella antoni antonia
antonio anurag anxo april araceli arash aravind ariadna ariel arjun armand armando arnau arnaud arne arthur artur arturo arun arvind ashish ashley
ashvin asier astrid audrey
august aurelie aurelien aurelio austin axel ayush azucena baltasar baptiste barbara barret bartosz bastian bastien beatrice beatriz begona belen ben
benedict benito benjamin berenice bernardo brais breixo
benoit bernard bernd bernhard beth betty bianca bill binh bjorn
blaise bob bogdan boris boyd brad brandon brenda brendan brian bruno bryan caio
caitlin calin camila camilla camille camilo carina carl carla carlo carlos carme carmen carol carolina caroline casandra casey catalina catarina
catherine cayetano cecile cecilia cedric celia celine cesar cesare chad
charles charlie charlotte chen chiara chloe chris christian christiane christina christine christof christoph christophe christopher cindy claire
clara clarisa claudia claudio
clemens clement colin connor constanza corentin craig cristian cristina cristobal cynthia cyril
dale damaso damian damien dan dana daniel daniela daniele danielle danny dario dariusz darren dave david davide dawid dean debora deborah deepak
delfina delphine demis denis dennis derek
diana diane diego dieter dimitri diogo dirk dmitri dmitry doina domenico dominik dominique don donald dorota doug douglas duarte duncan durk dustin
dylan dzmitry
ed eddie edgar edison edmund edoardo eduardo edurne edward edwin efrain ekaterina elaine elena eleonora elham eli eliana elias elisa elisabeth
elisenda elizabeth ella ellen elliot elodie elon
eloy elsa elvira emad emanuele emil emile emilia emiliano emilie emilio emily emma emmanuel emmett eneko enrico enrique enriqueta eric erica erik
erika ernest ernesto esteban esther ethan
etienne ettore eugene eugenia eulalia eusebio eva evan evaristo eve evelyn ewa ezequiel
fabian fabien fabio fabiola fabrice facundo farah fatima federica federico felipe felix ferdinand fermin fernanda fernando fidel filipa filippo fiona
florence florencia florent florentina
florian florin florina frances francesca francesco francisca francisco franck francois francoise frank franz fred freddy frederic frederik fritz
gabriel gabriela gabriele gael gaetano garazi gareth gary gaston gavin genoveva geoff geoffrey georg george georges georgiana georgina gerald gerard
gerardo gerhard german giacomo gianluca gianni gilles
gina gines giorgia giorgio giovanni giulia giulio giuseppe glenn goncalo gonzalo gordon gorka grace graciela graham grant greg gregor gregorio
gregory grzegorz guadalupe guido guilherme guillaume
guillermo gustavo guy
hai hanna hannah hannes hans harald harrison harry hassan heather hector heidi heitor helen helena helene helmut hendrik henri henrik henrique henry
herbert heriberto hernan hernando higinio
hilario hiroshi holger hong horacio horia howard hubert hugo hui humberto hyung
ian ibon ibrahim ignacio igor iker ilaria ileana ilya imran inaki ines ingo ingrid inigo ioan ioana ion irene irina iris isaac isabel isabella
isabelle isidora isidro ismael itziar iulia iulian ivan ivano ivo ivonne iwona
jacek jacinto jack jackie jacob jacqueline jacques jaime jairo jake jakob jakub james jamie jan jana jane janet jared jasmine jason javier jay jazmin
jean jeanne jeff jeffrey jen
jennifer jens jeremy jerome jeronimo jerry jesper jesse jessica jesus jia jian jill jim jimena jimmy jin jing joachim joan joana joanna joanne joao
joaquin joaquina joe joel joelle
joerg johan johanna johannes john johnny jon jonas jonathan jordan jordi jorg jorge jose joseba josefa josefina josep joseph josephine josh joshua
juan juana judith juha julen
julia julian juliana julie julien julieta juliette julio jun jurgen jurgis justin
kai karen karim karin karina karl karol karolina karsten katarzyna kate katherine kathleen kathrin katie katja katrin kay kazuki keith kelly ken
kenneth kepa kevin khalid kim
kiran kirsten klaus koldo koray krishna kristen kristian kristin kristina krzysztof kumar kyle kyunghyun
laia larissa larry lars laura lauren laurence laurent lautaro lea leandro lee lei leire lena leo leon leonard leonardo leonie leonor leslie leticia
lew li lia liam lidia lilian liliana liliane
lin lina linda ling lionel lisa liviu lois lola lorena lorenzo loreto lorraine lothar lou louis louise lourdes luc luca lucas lucia lucian luciano
lucie lucrecia lucy luis luisa luiz lukas
lukasz luminita lydia lynn
macarena maciej madeleine magdalena magnus maite maja malena malgorzata manfred manon manuel manuela marc marcel marcela marcelo marcin marco marcos
marcus marek margaret margarida margarita
margot maria marian mariana marianne mariano maribel maricarmen marie marina mario marion marisol marissa marius mark markus marlene marta martha
marthe marti martin martina martine
martino marvin mary masha massimo mateo mateusz matheus mathias mathieu mathilde matias matt matteo matthew matthias matthieu maura maurice mauricio
maurizio mauro max maxim maxime maya mayra
megan mehdi mei melanie melisa melissa micaela michael michal michel michele michelle miguel mihaela mihai mike mikel mikhail milagros milan min ming
mira mircea mireia miriam mirta misha
mitchell mohamed mohammad mohammed mohit moises monica monika montserrat moritz murilo mustafa
nacho nadia nadine naomi narciso natalia natalie natasha nathalie nathan nayeli neel neil nelson nerea nestor neus nicholas nick nico nicola nicolae
nicolas nicole nicoleta niels nigel nikita
niklas nikolai nikolas nils nina noah noam noel noelia noemi nora norbert norberto norman nuno nuria oana octavian
octavio ofelia olaf oleg olegario olga oliver olivia olivier omar oriol oscar oskar osvaldo otavio otto ovidiu owen
pablo paloma pamela paola paolo pascal pascual patricia patricio patrick pau paul paula pauline paulo pavel pawel pedro penelope peng penny per percy
pete peter petr petra petre phil
philip philipp philippe pierre pieter pietro pilar piotr porfirio prafulla pranav priscila priya prudencio
qi quentin quintin quoc
rachel radu rafael rahul rainer raj rajesh ralf ralph raluca ramon ramona raphael raquel rasmus raul ravi ray raymond razvan rebeca rebecca reed
regina reinaldo reinhard remi renata rene reynaldo
ricardo riccardo richard rick rita rob robert roberta roberto robin rocio rocky rodrigo rogelio roger rohan roland rolf romain roman romina ron
ronald rosa rosendo rosie ross
roxana roy ruben rudolf rufino rui ruslan russ ruth ryan
sabela sabine sabrina sachin sally salome salvador salvatore sam samantha samuel samy sandra sandrine sanjay santino sara sarah sasha satya saul
saurabh scott sean sebastian sebastien serge sergei
sergey sergio seth shane shannon sharon shawn shelly sheryl shirley shivon shyam silvana silvestre silvia silvio silviu simon simona simone slawomir
sofia sonal sonia sophia sophie sorin srinivas
stefan stefania stefano stella stephan stephane stephanie stephen steve steven stuart sue sundar sunil susan susana susanne suzanne sven svetlana
sylvain sylvia
tal tamar tamara tania tanja tanya tara tatiana taylor ted teodora teodoro teresa terry thea theo theodore theresa thiago thibault thierry thomas
thorsten tiago tiberiu tim timoteo timothee
timothy tina tobi tobias todd tom tomas tomasz tommaso tony torsten toshiki tracy traian travis trevor tristan tuan tudor txema tyler
ulises ulrich ulrike umesh unai urs ursula uwe uxia uxue
valentin valentina valeria valerie vanesa vanessa vasile vera veronica veronique vibhu vicente victor victoria vijay viktor vincent vincenzo vinicius
viorel virginia vitaly vivek viviana vlad vladimir
volker
waldemar walter wanda warren wei wenceslao wendy wenfeng werner wilfredo wilhelm will william wilmer wilson wojciech wolfgang wouter
xabier xavier xi xiao ximena xin xiomara xoan yan yang yann yannick yao yasmin ye yi yifan ying yoav yoko yolanda yong yoshua yuan yue yuki yuri
yusuf yves yvonne yadira yago
yamila yeison yesenia yuliana
zac zacarias zach zachary zaira zbigniew zeynep zhang zhi zhilin zhou zoe zoltan zoubin zulema zuzanna`;

export const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.split(/\s+/).filter(Boolean));
