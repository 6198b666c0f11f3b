"""Words in which banks say that they carried a payment out, that they did not, and that they have yet to (forms 8)."""

import re

from extractors.fold import pattern


def _words(text: str) -> re.Pattern[str]:
    """Any of the phrases, parted by commas, as whole words of folded text."""
    phrases = "|".join(phrase.strip() for phrase in text.split(","))
    return pattern(rf"(?<!\w)(?:{phrases})(?!\w)")


EXECUTED = _words(
    "проведен[оаы]?, исполнен[оаы]?, завершен[оаы]?, выполнен[оаы]?, принято банком, успешно, жүргізілді, орындалды, "
    "өткізілді, аяқталды, жүзеге асырылды, (?:алушы )?банк (?:төлемді )?(?:жүргізді|орындады|өткізді), "
    "банк(?:пен)? қабылда(?:ды|нды), executed, completed, settled, successful, "
    "successfully, processed, accc, acsc, ausgeführt, durchgeführt, gebucht, abgeschlossen, erfolgreich, tamamlandı, "
    r"tamamlanmıştır, gerçekleşti, gerçekleştirildi, gerçekleştirilmiştir, başarılı, başarıyla, "
    "zrealizowan(?:y|o|a), wykonan(?:y|o|a), zaksięgowan(?:y|o|a), eseguit(?:o|a), "
    "exécutée?, effectuée?, ejecutad(?:o|a), realizad(?:o|a), completad(?:o|a), "
    "已完成, 交易成功, 支付成功, 付款成功, 汇款成功"
)
NOT_EXECUTED = _words(
    r"не (?:был[оа]? )?(?:проведен|исполнен|завершен|выполнен|принят)\w*, неисполнен\w*, непроведен\w*, "
    r"(?:not|not yet)(?: been)? (?:executed|completed|settled|processed), unexecuted, unprocessed, unsuccessful, "
    r"жүргізілме\w+, орындалма\w+, өткізілме\w+, "
    r"аяқталма\w+, төленбе\w+, өтпеді, жүзеге асырылма\w+, қол қойылма\w+, "
    r"не подписан[оа]?, (?:noch )?nicht \w+, tamamlanma\w+, gerçekleşme\w+, gerçekleştirileme\w+, başarısız, "
    r"nie ?(?:zrealizowan|wykonan|zaksięgowan)\w*, non eseguit\w*, (?:non|pas) (?:exécuté|effectué)\w*, "
    r"no (?:ejecutad|realizad|completad)\w*, 未完成, 未成功, 交易失败, 支付失败"
)
REFUSED = _words(
    "отклонен[оа]?, отказано, отказ банка, отказ в исполнении, отозван[оа]?, "
    r"аннулирован[оа]?, отменен[оа]?, возвращен[оа]?, қабылданба\w+, қабылдама\w+, тоқтатылды, болдырылма\w+, "
    "қайтарылды, жойылды, бас тартылды, "
    r"(?:network )?nac?k, (?:message )?not (?:sent|transmitted), "
    "rejected, cancell?ed, declined, failed, returned, recalled, refunded, reversed, bounced back, rjct, "
    r"abgelehnt, storniert, zurückgewiesen, reddedildi, iptal, iptal edildi, iade, iade edildi, odrzucon\w*, anulowan\w*, "
    r"rifiutat\w*, annullat\w*, refusée?, annulée?, rechazad\w*, cancelad\w*, 已退回, 已撤销, 已取消"
)
WAITING = _words(
    r"создан[оа]?, черновик, на подписи, на подписании, на исполнении, в обработке, в ожидании, ожида\w+(?: \w+)*, "
    "будет \\w+, частично \\w+, \\w+ частично, ішінара \\w+, to be \\w+, will be \\w+, partially \\w+, "
    "готов к отправке, к отправке, подготовлен[оа]?, жоба, қаралама, қол қоюда, қол қоюға, өңделуде, өңдеуде, күтуде, "
    r"күтілуде, құрылды, дайындалуда, орындалуда, орындалу сатысында, орындауға \w+, "
    r"draft, pending, created, processing, in progress, awaiting(?: \w+)*, for signature, pdng, (?:is |are )?being \w+, "
    r"scheduled, queued, planned, expected, in bearbeitung, wird \w+, teilweise \w+, vorgemerkt, geplant, offen, entwurf, "
    r"beklemede, bekliyor, onayda, işlemde, işleniyor, gönderiliyor, tamamlanacak\w*, gerçekleştirilecek\w*, kısmen \w+, "
    r"ileri (?:tarihli|valörlü), terminüberweisung\w*, terminiert\w*, future[- ]dated, отложен\w*, "
    r"w realizacji, oczekuj\w+, in lavorazione, in corso, en cours, en attente, en proceso, pendiente, 处理中, 待处理, 待审核"
)
# Words that tell of another deed than the payment: «Успешно подписано», «Проведена проверка подписи».
OTHER_DEED = _words(
    r"подпис\w*, провер\w*, отправлен\w*, доставлен\w*, зарегистрирован\w*, загружен\w*, к исполнению, вход\w*, қол қойыл\w*, "
    r"тексер\w*, жіберілді, signed, signature, sent, verified, delivered"
)
# A payment service's word that it paid the recipient, as it says it to the payer, whom it calls «you». Wise gives its
# receipts for what has come to this, its last status (docs.wise.com, transfer statuses).
PAID_OUT = pattern(r"(?:transfer |money |funds |payment |outgoing payment )?(?:sent|paid out)")
TO_PAYER = pattern(
    r"(?<!\w)(?:you (?:sent|send|paid)|recipient (?:gets|got|receives|received)|they (?:get|receive))(?!\w)"
)
# What a bank calls a paper that tells its client of a booking: none is given of what is not booked.
ADVICE = pattern(
    r"(?:(?:bank )?(?:debit|credit) advice|advice of (?:debit|credit)|bank debit note"
    r"|(?:дебет|кредит)\w*.авизо|belastungs(?:anzeige|avis)|gutschriftsanzeige|(?:\w+ ){0,3}dekontu?)(?: (?:no|nr)\b.*)?"
)
# The network's word that it took the bank's message, from the beginning of a status; what denies it ends none.
TAKEN = pattern(
    r"^(?:(?:delivered|sent|accepted)\W+)?(?:network )?ack(?!\w)"
    r"(?:\W+(?:delivered|sent|accepted)(?: (?:to|by)(?: the)?(?: swift)?(?: network)?)?)?(?=$|[^\w\s]|\s\d)"
)
# The bank's own place on the form, to be filled in with a day.
PLACE = _words(
    "(?:проведено|принято|исполнено) банком, банк(?:пен)? қабылда(?:ды|нды), алушы банк (?:жүргізді|орындады|өткізді)"
)
