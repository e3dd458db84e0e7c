/// Words in lists, parted by blanks.
private func list(_ text: String) -> Set<String> {
  Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
}

/// English words that say nothing by themselves, in small letters; a study may have its own
/// under `stopwords`.
let functionWords = list(
  """
  a about above after again against all almost also although always am among an and another any
  anyone anything are aren't around as at away back be became because been before being below
  between both but by came can can't cannot could couldn't did didn't do does doesn't doing don't
  done down due during each either else enough especially etc even ever every everyone everything
  few first for from further get gets getting go goes going got had hadn't has hasn't have haven't
  having he he'd he'll he's her here here's hers herself him himself his how however i i'd i'll
  i'm i've if in instead into is isn't it it'd it'll it's its itself just last least less let
  let's like lot lots made make makes making many may maybe me might mine more most much must my
  myself need needs neither never no nobody non none nor not nothing now of off often on once one
  ones only onto or other others otherwise our ours ourselves out over own per perhaps put quite
  rather really s same second see seem seems several shall she she'd she'll she's should shouldn't
  since so some someone something sometimes soon still such t take than thank thanks that that's
  the their theirs them themselves then there there's therefore these they they'd they'll they're
  they've thing things this those though three through thus to together too toward towards two
  under unless until up upon us use used using usually very via was wasn't way we we'd we'll we're
  we've well went were weren't what what's when where where's whether which while who who's whom
  whose why will with within without won't would wouldn't yes yet you you'd you'll you're you've
  your yours yourself
  """)

/// Short forms before a name, which it follows in any letter case.
let shortTitles = list(
  """
  mr mrs ms mx dr prof rev pc wpc dc wdc ps wps ds pcso sgt insp di dci ci supt dsupt dsu dcs acc
  dcc cc dac det cdr cmdr capt lt col maj apc tpc tps tdc
  """)

/// Ranks and forms of address in full, which a capitalised name follows.
let fullTitles = list(
  """
  miss sir madam dame lord lady professor doctor constable sergeant inspector superintendent
  commander commissioner chief detective officer captain sarge
  """)

/// Small words inside a name: van der Berg.
let nameParticles = list("van der den de du da di del della von bin ibn al el la le ap st")

/// First names that are no English word; masked in whatever letters.
let firstNames = list(
  """
  aaron abdul abigail adam adrian agnes ahmed aidan aisha alan alastair albert alec alex alexander
  alexandra alfie ali alice alison alistair amanda amelia amy andrea andrew andy angela angus anita
  ann anna anne annette anthony antonia antony archie arthur ashley audrey barbara barry beatrice
  becky belinda ben benjamin bernard beth bethany beverley brenda brian bridget bruce bryan callum
  cameron carl carla carly caroline catherine cathy cecilia charles charlie charlotte cheryl
  chloe chris christian christina christine christopher claire clare clive colette colin connor
  craig cynthia damian damien dan daniel danielle darren dave david dean debbie deborah denise
  dennis derek diana diane dominic donald donna doreen dorothy douglas duncan dylan eddie edith
  edward eileen elaine eleanor elizabeth ella ellen ellie elsie emily emma eric erin ethan evan
  evelyn fatima felicity felix finlay fiona florence frances francesca francis fred freddie
  gareth gary gavin gemma geoff geoffrey george georgia georgina gerald geraldine gerard gillian
  giles gina glenn gordon graham greg gregory gwen hamish hannah hans harold harriet harry hassan
  hayley hazel heidi helen helena henry hilary hugh hugo hussain ian ibrahim imran irene isaac
  isabel isabella isla isobel jackie jacob jacqueline jade jake james jamie jan jane janet janice
  jason jean jeff jeffrey jemma jen jennifer jenny jeremy jerry jess jessica jill jim jimmy joan
  joanna joanne joe joel john johnny jon jonathan jordan joseph josephine josh joshua joyce juan
  judith julia julian julie june justin karen karl kate katherine kathleen kathryn kathy katie
  katy kayleigh keith kelly kenneth kerry kevin khan kieran kimberley kirsten kirsty kyle laura
  lauren laurence lawrence leah leanne lee leigh leon leonard leslie lewis liam lillian linda
  lindsay lindsey lisa liz lloyd lorna lorraine louis louise lucas lucy luke lydia lynda lynn
  lynne maddie madeleine malcolm mandy marcus margaret maria marian marie marilyn marion marjorie
  martha martin martyn mary matilda matt matthew maureen maurice maxine megan melanie melissa mia
  michael michelle mick mike millie miriam mohammed mohamed mohammad moira molly monica morgan
  muhammad muriel nadia nancy naomi natalie natasha nathan neil niall nicholas nicola nicole nigel
  nina noel nora norma norman oliver olivia omar oscar owen paige pamela patricia patrick paul
  paula pauline peter phil philip philippa phillip phoebe poppy priya rachael rachel rajesh ralph
  raymond rebecca rhys ricardo richard ricky rita robert roberta robin robyn rodney roger roland
  ronald ronnie rory rosalind rosemary rosie ross rowan roy rupert russell ruth ryan sabrina sadie
  sally sam samantha samuel sandra sanjay sara sarah scott sean sebastian shannon sharon shaun
  sheila shirley sian simon sofia sonia sophia sophie stacey stella stephanie stephen steve steven
  stewart stuart susan susanna suzanne sylvia tamsin tania tanya tara terence teresa terry tessa
  theo theresa thomas tim timothy tina toby todd tom tommy tony tracey tracy trevor tyler ursula
  valerie vanessa vera veronica vicki vicky victoria vincent violet vivien vivienne walter wayne
  wendy wesley wilfred william winifred yasmin yusuf yvette yvonne zachary zara zoe
  """)

/// Names that are words too; masked where a capital stands inside a sentence.
let namesThatAreWords = list(
  """
  amber art bill bob carol chase chuck dale dawn dean dick don drew duke earl eve faith frank gene
  glen grace grant guy harmony heath heather holly hope hunter iris ivy jack jasmine jerry joy
  ken kit lance lily major mark max miles nick norm olive page pat pearl penny pierce ray red
  reed rich rob rod rose ruby rusty sandy skip stan sue summer ted trinity victor wade will woody
  baker banks bell bishop brown burns butcher carpenter carter chambers cook cooper cross
  dyer field fields fisher ford forest foster fox gardener gray green hall hill hunt king knight
  lane law long marsh mason mills moody moon moss park parks parsons pike pope porter potter price
  read reeves rhodes rivers sharp shepherd short singer small snow spear stone street swift taylor
  tucker turner walker ward waters weaver wells wise wood woods young
  """)

/// Days, months, common products and abbreviations: capitalised and no names of people.
let capitalisedWords = list(
  """
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  january february march april may june july august september october november december jan feb
  mar apr jun jul aug sep sept oct nov dec christmas easter
  english british welsh scottish irish european england britain wales scotland ireland london
  europe excel word outlook powerpoint sharepoint teams windows microsoft office google internet
  wifi python sql linux apple android facebook twitter
  it hr uk eu usa us pc pcs pnc pnd cid cctv anpr gps gis gdpr foi dpa mps id ids ict kpi kpis pdf
  csv api url pdr cad rms faq ok tv ai n-a am pm asap fyi eg ie nb ps
  """)

/// Words that often begin a sentence and may stand in small letters nowhere else.
let commonWords = list(
  """
  access accurate actually adding additional additionally adequate agree allow allowing ask asked
  asking available bad basic basically better big blah bring brilliant build buy call change
  changes check clear clearer colleagues collect common communicate communication comments
  completely concerned consider constant constantly create currently cut data day days decent
  decisions definitely depends despite detailed different difficult easier easy employer employers
  encourage ensure excellent explain extra fair fairly family feedback feel feels felt find finally
  fix focus follow force found free frequently friendly frustrating full fully generally give given
  giving glad good great happy hard hate having health help helpful helping hi hello honest
  honestly hopefully hours huge ideally improve improved improving include including increase
  increased information interesting invest involve issues job keep keeping know lack large late
  lately leaders leadership learn leave leaving listen listening little local long look looking
  love luckily main mainly management manager managers maps mental money modern months morale
  most mostly move moving needed network new nice officers offer old open overall part pay people
  personal personally place plain plan please plenty point policy poor possible possibly previous
  probably problem problems process processes proper properly provide provided providing quality
  quick quicker quickly questions rarely reduce regarding regular regularly relevant reliable
  remove reports resources right sadly said save say secondly senior separate share sharing
  short show similar simple simpler simplify simply slow slower small software sorry speak speed
  spend staff start stop streamline supervisors support supportive sure survey systems system
  talk talking teams tell terrible think thought time times tools train trained training treat
  trust try trying understand unfortunately unsure update updated useful useless wait waiting want
  weak week weeks wish wonderful work worked workers working works worry worse worst year years
  absolutely address admin ahead aim answer answers anyway apart apparently apply area areas assume
  attention automatic avoid aware base become beginning believe benefit benefits besides body bosses
  boxes broken budget business care cases cause central certainly chance cheaper choose civilian
  cleaner close command community company complex computer computers confusing connect contact
  content continue control cost costs courses crazy crime culture customer databases dealing decide
  decision department departments design desk develop development devices direct divide double
  duplicate duties early education effective efficient elsewhere email emails employee employees
  end enter entering equal equipment error errors essential evidence exactly examples expect
  experience faster fewer field figures fine follow-up follows form forms formal forward front
  funding future general gradually group groups guidance half handle head heads high higher
  hire hiring hold home hour however hand hands idea ideas impossible incidents individual input
  instead intelligence intranet keeps key knowledge knowing kind knowledgeable laptops law lead
  learning least left lessons letting level life limited line link linked links list live location
  log logging logs loads locally longer losing lots low maintain major making map mapping measure
  meeting meetings members message minimum minor mobile monitor month national needing night
  numerous obvious obviously officer ongoing online open opinion options order organisation
  organise outdated outside paper paperwork passwords patrol per performance phones piece police
  policies position positive practical practice present pressure pretty prevent private process
  produce progress project promote prompt public publish purpose put quality question rather ratio
  reading realistic really reason recent recently record recording records recruit reducing
  referrals refresh relying remember removing repeat replace report reporting request require
  required requires research response responses rest results retain return review reward ring role
  roles rolling rubbish rules run running safe same sandwiches search searching section security
  seeing select self sense send set several shift shifts simpler single sites size skills smaller
  solve sort source sources space speaking specific spending spreadsheets stability standard
  standardise start starting statistics steps stick stopping stress strong structure stuff
  subject success suggest suggestion suggestions suitable summary supervisor supply survey
  surveys task tasks tech technology telling terms test testing text thinking time-consuming
  timely tool top total track transfer transparency transparent turn twice type types unable
  unclear understanding unless unnecessary updates updating upgrade usually utilise value various
  victims view views visit visits voice wages walk wasted wasting watch wellbeing welfare wider
  winter told tells says saying heard asked asks came went knew thinks wanted gave took made word words workload write writing written wrong
  """)
