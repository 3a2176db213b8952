package org.kaijuan.channels;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How robots are reached: settings {@code kaijuan.channels.*}.
 *
 * @param robots whether messages leave at all; else robots write into the outbox folder
 * @param wecom where WeCom's robots live, or a relay to there
 * @param dingtalk where DingTalk's robots live, or a relay to there
 * @param perMinute most messages to one robot in a minute, all nodes together (rules 3.1)
 * @param timeout how long an answer is waited for
 */
@ConfigurationProperties("kaijuan.channels")
record ChannelSettings(
        @DefaultValue("true") boolean robots,
        @DefaultValue("https://qyapi.weixin.qq.com") URI wecom,
        @DefaultValue("https://oapi.dingtalk.com") URI dingtalk,
        @DefaultValue("20") int perMinute,
        @DefaultValue("10s") Duration timeout) {}
