/** What stands at the top of every list of leaked passwords once digits, signs and look-alikes are taken off. */
export const COMMON_WORDS = new Set(
  `password passwd passwort pass passcode secret letmein welcome login admin administrator administrador root user guest test testing
  tester demo default changeme change qwerty qwertyuiop qwertz azerty asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc
  iloveyou loveyou iloveu love lovely lover sunshine princess princesa dragon monkey football baseball basketball soccer hockey
  master superman batman spiderman starwars pokemon naruto shadow michael jordan jennifer jessica daniel thomas charlie andrew
  michelle ashley nicole anthony joshua matthew robert william george hunter ranger buster tigger ginger pepper summer winter spring
  autumn january february march april june july august september october november december monday friday sunday freedom whatever
  trustno trustnoone hello helloworld computer internet server system oracle mysql postgres database windows microsoft google apple
  samsung facebook linkedin twitter instagram youtube mustang corvette ferrari porsche mercedes cheese cookie chocolate banana orange
  flower butterfly purple silver golden diamond killer ninja hacker matrix access private company office service support manager
  estate realestate property house home homes housing apartment agency agent crm estatecrm strapi customer sales
  woaini woaiwojia wodemima mima nihao zhongguo china beijing shanghai guangzhou shenzhen fangchan fangwu maifang zufang zhongjie
  aini aaa abc abcd abcde abcdef abcdefg qwe qwer asd zxc aa aaaa xxxx passphrase keyboard`
    .split(/\s+/)
    .filter(Boolean),
);
