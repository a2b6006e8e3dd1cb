package dev.signet.ops.bench;

/**
 * An HTTP answer.
 *
 * @param status the status code
 * @param last whether the server closes the connection after it
 * @param text the body, a char for each byte: what is looked for in it is ASCII
 */
record Answer(int status, boolean last, String text) {

    /**
     * The value of a string field that occurs once.
     *
     * @throws UnexpectedAnswer where there is none
     */
    String field(String name) throws UnexpectedAnswer {
        String key = '"' + name + "\":\"";
        int from = text.indexOf(key);
        int to = from < 0 ? -1 : text.indexOf('"', from + key.length());
        if (to < 0) {
            throw new UnexpectedAnswer("an answer has no " + name);
        }
        return text.substring(from + key.length(), to);
    }

    Answer expect(int wanted) throws UnexpectedAnswer {
        if (status != wanted) {
            throw new UnexpectedAnswer("an answer is " + status + " and has to be " + wanted + ": " + text);
        }
        return this;
    }
}
