package org.kaijuan.answers.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A small bank and the real models, for tests. */
final class Bank {

    static final Embedders MODELS = models();

    static final List<BankEntry> ENTRIES = List.of(
            entry("open", "图书馆几点开门", "早上什么时候可以进馆"),
            entry("weekend", "周末图书馆开放吗"),
            entry("undergraduate", "本科生可以借多少本书"),
            entry("postgraduate", "研究生可以借多少本书"),
            entry("renew", "怎样续借图书", "借的书怎么延期"),
            entry("fine", "图书超期了怎么罚款"),
            entry("holiday-fine", "寒假借的书过期了要罚款吗", "闭馆期间到期的图书会罚款吗"),
            entry("lost", "借的书丢了怎么办", "遗失图书如何赔偿"),
            entry("remote", "校外怎么访问图书馆的数据库"),
            entry("vpn", "VPN怎么登录"),
            entry("seat", "怎样预约座位"),
            entry("recommend", "可以推荐图书馆买书吗", "荐购图书"),
            entry("mask", "进图书馆必须戴口罩吗"),
            entry("renew-en", "How do I renew my books?"),
            entry("lost-en", "What should I do if I lose a library book?"));

    private Bank() {}

    static BankEntry entry(String id, String... phrasings) {
        return new BankEntry(id, List.of(phrasings));
    }

    static Segment segment(List<BankEntry> entries, Embedders models) {
        return Segment.of(entries, models, VectorCache.inMemory(), 2, _ -> {});
    }

    static Found ask(List<View> views, String question, Embedders models) {
        return new AnswerIndex(Bands.SHIPPED).find(views, Question.of(question, null, models, views), 5);
    }

    private static Embedders models() {
        try {
            return Embedders.of(
                    Map.of(
                            Language.ZH, Lens.before(OnnxEmbedder.of(Language.ZH)),
                            Language.EN, OnnxEmbedder.of(Language.EN)),
                    2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
