/**
 * What columns and statuses are called in Moodle's interface languages: English, German, Spanish, French, Italian,
 * Dutch, Polish, Portuguese, Swedish and Arabic, from its language packs of 3.11 to 4.4, and what people call them
 * who saved the file again.
 */
import type { Status } from '../dataset.ts';

/** What a column is about. */
export type Role =
  | 'name'
  | 'first'
  | 'last'
  | 'email'
  | 'id'
  | 'groups'
  | 'attempt'
  | 'started'
  | 'accessed'
  | 'score'
  | 'status'
  | 'seconds';

/** What a numbered column is about. */
export type Part = 'question' | 'response' | 'right' | 'result';

const ROLES: Readonly<Record<Role, string>> = {
  name: `name|full name|user full name|learner|student|participant|vollständiger name|nombre|nombre completo|nombre
    completo del usuario|nom|nom complet|nom complet de l’utilisateur|nome|nome completo|nome completo dell'utente|naam|volledige
    naam|volledige naam van de gebruiker|imię i nazwisko|nazwa|pełna nazwa użytkownika|designação|nome completo do
    utilizador|namn|fullständigt namn|الاسم|الاسم كاملا|الاسم الكامل`,
  first: `first name|vorname|prénom|nombre de pila|voornaam|imię|primeiro nome|förnamn|الاسم الأول`,
  last: `last name|surname|nachname|apellidos|apellido(s)|nom de famille|cognome|achternaam|nazwisko|apelido|sobrenome|
    efternamn|الاسم الأخير|اسم العائلة`,
  email: `email address|email|e-mail|e-mail address|mail|e-mail-adresse|dirección de correo|correo electrónico|correo|adresse
    de courriel|courriel|adresse e-mail|indirizzo email|e-mailadres|adres e-mail|adres email|endereço de e-mail|endereço
    de email|e-postadress|e-post|عنوان البريد الإلكتروني|البريد الإلكتروني|عنوان البريد الالكتروني`,
  id: `id number|username|user name|login|id-nummer|anmeldename|número de id|nombre de usuario|numéro d’identification|
    nom d’utilisateur|codice identificativo|nummer (id)|gebruikersnaam|numer id|nazwa użytkownika|número de identificação
    (id)|nome de utilizador|id nummer|användarnamn|رقم المُعرَّف|اسم المستخدم`,
  groups: `groups|group|gruppen|gruppe|grupos|grupo|groupes|groupe|gruppi|gruppo|groepen|groep|grupy|grupa|grupper|
    grupp|cohort|cohorts|المجموعات|مجموعة`,
  attempt: `attempt|versuch|intento|tentative|tentativo|poging|próba|podejście|tentativa|försök|حاول|محاولة|المحاولة`,
  started: `started on|started|start|begonnen am|comenzado en|démarré le|commencé le|iniziato il|gestart op|rozpoczęte
    o|rozpoczęto|iniciada|iniciado em|iniciado|började|påbörjad|بدأ في|بدأت في`,
  accessed: `last accessed on|last accessed|last access|letzter versuch am|letzter zugriff|último acceso en|último
    acceso|dernier accès le|dernier accès|accesso più recente il|ultimo accesso|laatst bekeken op|laatste toegang|ostatni
    dostęp o|ostatni dostęp|último acesso|último acesso em|senaste åtkomst den|senaste åtkomst|كان آخر دخول في|آخر دخول`,
  score: `score|grade|mark|bewertung|punkte|punktzahl|puntuación|calificación|résultat|note|punteggio|cijfer|wynik|
    ocena|nota|pontuação|poäng|betyg|الدرجة|الدرجات`,
  status: `status|état|estado|stato|stan|الحالة`,
  seconds: `total time|time|zeit|gesamtzeit|tiempo total|temps total|tempo totale|totale tijd|tempo total|total tid`,
};

const PARTS: Readonly<Record<Part, string>> = {
  question: `question|fragen|frage|pregunta|domanda|vraag|pytanie|pergunta|questão|fråga|السؤال|سؤال`,
  response: `response|antworten|antwort|respuesta|réponse|risposta data|risposta|antwoord|odpowiedź|resposta|svar|
    الاستجابة|الإستجابة`,
  right: `right answer|richtige antworten|richtige antwort|respuesta correcta|réponse correcte|bonne réponse|risposta
    corretta|juist antwoord|prawidłowa odpowiedź|poprawna odpowiedź|resposta correta|resposta certa|rätt svar|الجواب
    الصحيح|الإجابة الصحيحة`,
  result: `result|ergebnis|resultado|résultat|risultato|reslutaat|resultaat|wynik|rezultat|resultat|النتيجة`,
};

/** German “Bestanden” meant completed before 4.0; “Nicht bestanden” stands for incomplete since. */
const STATUSES: Readonly<Record<Exclude<Status, 'unknown'>, string>> = {
  'not attempted': `not attempted|notattempted|nicht versucht|nicht begonnen|no se ha intentado|no intentado|aucune
    tentative|non tentato|niet geprobeerd|nie próbowano|não iniciou|não tentado|ej försökt|لم يحاول|لم تتم المحاولة`,
  incomplete: `incomplete|browsed|in progress|unvollständig|nicht bestanden|durchsucht|incompleto|navegado|incomplet|
    consulté|visitato|onvolledig|voorgeproefd|niepełne|nieukończone|przeglądane|consultado|ofullständig|visat|غير مكتمل|
    غير مكتملة|مستعرضة`,
  completed: `completed|complete|abgeschlossen|finalizado|completado|terminé|completato|volledig|voltooid|zakończone|
    ukończone|concluído|completo|slutfört|slutförd|اكتمل|إكتمل|مكتمل`,
  passed: `passed|bestanden|erledigt|pasado|aprobado|réussi|superato|geslaagd|udane|zaliczone|aprovado|godkänd|مرت|ناجح`,
  failed: `failed|fehlgeschlagen|nicht erfolgreich|error|no superado|suspenso|échec|échoué|fallito|non superato|mislukt|
    nieudane|niezaliczone|reprovado|misslyckades|underkänd|فشل|راسب`,
};

/** Lower case, one kind of apostrophe, single spaces, no colon at the end. */
export function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['ʼ´`]/g, '’')
    .replace(/[\s\u200e\u200f]+/g, ' ')
    .replace(/\s*[:#№°]+\s*$/u, '')
    .trim();
}

function dictionary<Key extends string>(words: Readonly<Record<Key, string>>): ReadonlyMap<string, Key> {
  const keys = Object.keys(words) as Key[];
  return new Map(
    keys.flatMap((key) => words[key].split('|').map((word): [string, Key] => [plainWords(word), key])),
  );
}

const roles = dictionary(ROLES);
const parts = dictionary(PARTS);
const statuses = dictionary(STATUSES);

/** What the title of a column says, `null` where it is not known. */
export function roleOf(title: string): Role | null {
  return roles.get(plainWords(title)) ?? null;
}

/** What the title of a numbered column says without its number, likewise. */
export function partOf(title: string): Part | null {
  return parts.get(plainWords(title)) ?? null;
}

/** Status by its word in any of the languages, `null` where it is not known. */
export function statusOf(text: string): Status | null {
  return statuses.get(plainWords(text)) ?? null;
}
