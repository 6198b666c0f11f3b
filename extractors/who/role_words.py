"""What the sides of a deal are called on any paper, as stems; readers add what theirs have besides."""

SUPPLIER = r"поставщик|исполнител|продавец|продавц|жеткізуші|орындаушы|supplier|seller|contractor"
BUYER = r"заказчик|покупател|тапсырыс беруші|buyer|customer"
