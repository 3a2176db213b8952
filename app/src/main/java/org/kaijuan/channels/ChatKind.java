package org.kaijuan.channels;

import org.kaijuan.kernel.Coded;

/** Where a chat group is. */
public enum ChatKind implements Coded {
    /** 企业微信. */
    WECOM,
    /** 钉钉. */
    DINGTALK,
    /** QQ. */
    QQ,
    /** 微信. */
    WECHAT;

    /** @throws IllegalArgumentException if there is none of that code */
    public static ChatKind of(String code) {
        return Coded.find(values(), code)
                .orElseThrow(() -> new IllegalArgumentException("no kind of chat group: " + code));
    }

    /** Whether robots may be added to groups of this kind (rules 3.1: for QQ no official one was found). */
    public boolean takesRobots() {
        return switch (this) {
            case WECOM, DINGTALK -> true;
            case QQ, WECHAT -> false;
        };
    }
}
