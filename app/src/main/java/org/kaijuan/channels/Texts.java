package org.kaijuan.channels;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;
import org.kaijuan.messages.PublicAddress;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Component;

/**
 * What a post looks like in a group. It ends with its number, by which people see that a text that came twice is the same one.
 * Groups read Chinese.
 */
@Component
class Texts {

    private final Words words;
    private final Libraries libraries;
    private final PublicAddress address;

    Texts(Words words, Libraries libraries, PublicAddress address) {
        this.words = words;
        this.libraries = libraries;
        this.address = address;
    }

    /**
     * A text as it goes out.
     *
     * @param shortened whether some of it is only behind the link
     */
    record Written(String text, boolean shortened) {}

    /** One post, with its beginning and a link to the rest if it is longer than {@code mostBytes}. */
    Written of(PostView post, int mostBytes) {
        String head = heading(post) + "\n";
        String foot = foot(post, false);
        if (bytes(head + post.text() + foot) <= mostBytes) {
            return new Written(head + post.text() + foot, false);
        }
        String more = foot(post, true);
        String shortHead = cut(head, mostBytes - bytes(more));
        return new Written(shortHead + cut(post.text(), mostBytes - bytes(shortHead) - bytes(more)) + more, true);
    }

    /** Several posts as one message: their headings with links, as many as fit. */
    Written digest(List<PostView> posts, int mostBytes) {
        StringBuilder text = new StringBuilder(said("channels.text.digest", posts.size()));
        int left = posts.size();
        for (PostView post : posts) {
            String line =
                    "\n" + said("channels.text.digest-line", heading(post), String.valueOf(post.number()), page(post));
            String rest = "\n" + said("channels.text.digest-rest", left);
            if (bytes(text + line + (left > 1 ? rest : "")) > mostBytes) {
                return new Written(text + rest, true);
            }
            text.append(line);
            left--;
        }
        return new Written(text.toString(), true);
    }

    /** The post by hand, as the keeper copies it. */
    String whole(PostView post) {
        return of(post, Integer.MAX_VALUE).text();
    }

    /** A test, which says that it is one. */
    String test(@Nullable LibraryId library) {
        return said("channels.text.test", sender(library));
    }

    /** Who speaks: the library, or the province. */
    String sender(@Nullable LibraryId library) {
        return library == null ? said("app.name") : libraries.get(library).name();
    }

    private String heading(PostView post) {
        return said("channels.text.heading." + post.sort().code(), post.title());
    }

    private String foot(PostView post, boolean shortened) {
        StringBuilder foot = new StringBuilder();
        if (shortened) {
            foot.append("\u2026\u2026\n").append(said("channels.text.whole", page(post)));
        }
        String link = post.link();
        if (link != null) {
            foot.append('\n').append(said("channels.text.link", address.absolute(link)));
        }
        return foot.append('\n')
                .append(said("channels.text.signed", sender(post.library()), String.valueOf(post.number())))
                .toString();
    }

    private String page(PostView post) {
        return address.absolute("/group-notices/" + post.id());
    }

    private String said(String key, Object... arguments) {
        return words.of(Words.CHINESE, Text.of(key, arguments));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** As much from the beginning as has at most so many bytes of UTF-8, without half a character. */
    static String cut(String text, int mostBytes) {
        int bytes = 0;
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (bytes > mostBytes) {
                break;
            }
            at += Character.charCount(character);
        }
        return text.substring(0, at);
    }
}
