package org.kaijuan.answers;

import java.nio.ByteBuffer;
import org.kaijuan.answers.search.Embedder;
import org.kaijuan.answers.search.InputKind;
import org.kaijuan.answers.search.Nearness;
import org.kaijuan.answers.search.Question;
import org.springframework.stereotype.Service;

/** What questions are about, for who gathers questions of one meaning. */
@Service
public class Meanings {

    private final Banks banks;

    Meanings(Banks banks) {
        this.banks = banks;
    }

    /** Costs as much as asking; never fails for what somebody wrote. */
    public Meaning of(String question) {
        Question read = Question.of(question, InputKind.of(question), banks.embedders());
        return new Meaning(
                read.normal(),
                banks.embedders().model(read.language()).map(Embedder::name).orElse("none"),
                read.vector().map(Meanings::bytes),
                Nearness.in(read.language()).sameQuestion());
    }

    private static byte[] bytes(short[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Short.BYTES);
        for (short number : vector) {
            bytes.putShort(number);
        }
        return bytes.array();
    }
}
