package dev.signet.ops.bench;

/** What one connection asks for, again and again. */
interface Work {

    /** The next request. */
    byte[] request();

    /**
     * Takes the answer to the last request.
     *
     * @throws UnexpectedAnswer where the request has failed
     */
    void answered(Answer answer) throws UnexpectedAnswer;
}
