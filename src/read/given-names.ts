// Given names common among people of the field, folded. A weak hint only: with it two capitalised words are taken for a person
// without further context. Own list, from general knowledge; no data set was copied.

const NAMES = `
aaron abby abdul abhinav abigail achim adam adele aditya adrian adriana agata agnes agnieszka ahmad ahmed aidan aiko aisha ajay akash akio akira alain alan
albert alberto alec alejandra alejandro aleksander aleksandra aleksei alena alessandro alessandra alex alexander alexandr alexandra alexandre alexei alexis alfred ali alice alicia alina
alison alok alvin amanda amar amelia amelie amin amir amit amy ana anders andre andrea andreas andrei andrej andres andrew andrey andrzej andy angela angelo anil anika anita
anja anna anne annette annie anthony antoine anton antoni antonio anurag april arash aravind ariel arjun armand armando arne arnaud arthur artur arun arvind ashish ashley ashvin astrid audrey august
aurelie aurelien austin axel ayush barbara barret bartosz bastian beatriz ben benedict benjamin benoit bernard bernd bernhard beth betty bill binh bjorn blaise bob bogdan boris boyd brad brandon brendan brenda brian bruno bryan
caitlin camila camille carina carl carla carlo carlos carmen carol carolina caroline casey catherine cecile cecilia celia celine chad charles charlie charlotte chen chiara chloe chris christian christiane christina christine christof christoph christophe christopher cindy claire clara claudia claudio clement clemens colin connor craig cristian cristina cyril cynthia
dale damian damien dan dana daniel daniela daniele danielle danny dario dariusz darren dave david davide dawid dean deborah deepak demis denis dennis derek diana diane diego dieter dimitri dirk dmitri dmitry dominik dominique don donald dorota doug douglas duncan durk dustin dylan dzmitry
ed eddie edgar edmund eduardo edward edwin ekaterina elaine elena eleonora elham eli elias elisa elisabeth elizabeth ella ellen elliot elon elsa emad emil emile emilia emilie emily emma emmanuel emmett enrico enrique eric erica erik erika ernest ernesto esteban esther ethan etienne eugene eva evan eve evelyn ewa
fabian fabien fabio fabrice farah fatima federica federico felipe felix ferdinand fernanda fernando fiona florence florent florian frances francesca francesco francisco franck francois francoise frank franz fred frederic frederik fritz
gabriel gabriela gabriele gael gareth gary gavin geoff geoffrey george georg georges gerald gerard gerhard giacomo gianluca gilles gina giorgio giovanni giulia giulio giuseppe glenn gonzalo gordon grace graham grant greg gregor gregory grzegorz guido guillaume guillermo gustavo guy
hai hanna hannah hannes hans harald harrison harry hassan heather hector heidi helen helena helene helmut hendrik henri henrik henry herbert hiroshi holger hong howard hubert hugo hui hyung
ian ibrahim igor ilya imran ines ingo ingrid irene irina iris isaac isabel isabella isabelle ivan ivo iwona
jack jacek jackie jacob jacques jaime jake jakob jakub james jamie jan jana jane janet jared jasmine jason javier jay jean jeanne jeff jeffrey jen jennifer jens jeremy jerome jerry jesper jesse jessica jesus jia jian jill jim jimmy jin jing joan joanna joanne joaquin joao joachim joe joel joelle joerg johan johanna johannes john johnny jon jonas jonathan jordan jordi jorg jorge jose joseph josephine josh joshua juan judith juha julia julian juliana julie julien juliette jun jurgen jurgis justin
kai karen karim karin karina karl karol karolina karsten kate katherine kathleen kathrin katarzyna katja katrin katie kay kazuki keith kelly ken kenneth kevin khalid kim kiran kirsten klaus koray krishna kristen kristian kristin kristina krzysztof kumar kyle kyunghyun
larry lars laura lauren laurence laurent lea lee lei lena leo leon leonard leonardo leonie leslie lew li lia liam lidia lilian liliane lin linda ling lionel lisa lois lorenzo lorraine lothar lou louis louise luc luca lucas lucia luciano lucie lucy luis luisa luiz lukas lukasz lydia lynn
maciej madeleine magdalena magnus maja malgorzata manfred manuel manuela marc marcel marcelo marcin marco marcos marcus marek margaret margot maria marian marianne marie marina mario marion marissa marius mark markus marta martha martin martina martine marvin mary masha massimo mateo mateusz mathias mathieu mathilde matt matteo matthew matthias matthieu maurice mauro max maxim maxime maya megan mehdi mei melanie melissa michael michal michel michele michelle miguel mihai mike mikel mikhail milan min ming mira miriam misha mitchell mohamed mohammad mohammed moritz mohit monica monika mustafa
nadia nadine naomi natalia natalie natasha nathalie nathan neel neil nicholas nick nico nicola nicolas nicole niels nigel niklas nikita nikolai nikolas nils nina noah noam noel nora norbert norman
olaf oleg olga oliver olivia olivier omar oriol oscar oskar otto owen
pablo paloma pamela paola paolo pascal patricia patrick paul paula pauline paulo pavel pawel pedro peng penny per percy pete peter petr petra phil philip philipp philippe pierre pieter piotr prafulla pranav priya
qi quentin quoc
rachel rafael rahul rainer raj rajesh ralf ralph ramon raphael raquel rasmus raul ravi ray raymond rebecca reed regina reinhard remi rene renata ricardo riccardo richard rick rita rob robert roberta roberto robin rocky rodrigo roger rohan roland rolf roman romain ron ronald rosa rosie ross roy ruben rudolf rui ruslan russ ruth ryan
sabine sachin sally salvador sam samantha samuel samy sandra sanjay sara sarah sasha satya saurabh scott sean sebastian sebastien serge sergei sergey sergio seth shane shannon shane sharon shawn shelly sheryl shirley shivon shyam silvia silvio simon simone slawomir sofia sonal sonia sophia sophie srinivas stefan stefania stefano stella stephan stephane stephanie stephen steve steven stuart sue sundar sunil susan susanne suzanne sven svetlana sylvain sylvia
tal tanja tanya tara taylor ted teresa terry thea theo theodore theresa thibault thierry thomas thorsten tiago tim timothee timothy tina tobias tobi todd tom tomas tomasz tommaso tony torsten toshiki tracy travis trevor tristan tuan tyler
ulrich ulrike umesh urs ursula uwe
valentin valentina valerie vanessa vera veronica veronique vibhu victor victoria vijay viktor vincent vincenzo virginia vitaly vivek vlad vladimir volker
waldemar walter wanda warren wei wendy wenfeng werner wilhelm will william wojciech wolfgang wouter
xavier xi xiao xin yan yang yann yannick yao yasmin ye yi yifan ying yoav yoko yolanda yong yoshua yuan yue yuki yuri yusuf yves yvonne
zac zach zachary zbigniew zeynep zhang zhi zhilin zhou zoe zoltan zoubin zuzanna`;

export const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.split(/\s+/).filter(Boolean));
