package dev.signet.application.delivery;

/** Takes messages of one medium to the person. */
interface Carrier {

    /** Which messages it takes. */
    Medium medium();

    /**
     * Hands the letter over; when this returns, the next party has accepted it.
     *
     * @throws DeliveryFailed where it was not accepted
     */
    void carry(Letter letter) throws DeliveryFailed;
}
