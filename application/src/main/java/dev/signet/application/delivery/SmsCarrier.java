package dev.signet.application.delivery;

/** Hands letters to the SMS sender. */
class SmsCarrier implements Carrier {

    private final SmsSender sender;

    SmsCarrier(SmsSender sender) {
        this.sender = sender;
    }

    @Override
    public Medium medium() {
        return Medium.SMS;
    }

    @Override
    public void carry(Letter letter) throws DeliveryFailed {
        sender.send(letter.id(), letter.to(), letter.text());
    }
}
