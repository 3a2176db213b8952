package org.kaijuan.channels.web;

import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.ChannelsAccess;
import org.kaijuan.channels.ChatGroupId;
import org.kaijuan.channels.ChatGroups;
import org.kaijuan.channels.RobotTrials;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Robots of chat groups for programs. What one is reached with goes in here and never comes out again. */
@RestController
@RequestMapping("/api/v1/chat-groups/{id}/robot")
class ChatRobotsApi {

    private final ChatGroups groups;
    private final RobotTrials trials;

    ChatRobotsApi(ChatGroups groups, RobotTrials trials) {
        this.groups = groups;
        this.trials = trials;
    }

    /**
     * What a robot is reached with.
     *
     * @param address as the group's settings show it, or only the token in it
     * @param secret what DingTalk's messages are signed with; absent for WeCom
     */
    record ChatRobotSent(@Nullable String address, @Nullable String secret) {

        @Override
        public String toString() {
            return "ChatRobotSent";
        }
    }

    /** Connects a robot, or exchanges it. */
    @PostMapping
    @Allow(ChannelsAccess.EDIT)
    ChatGroupJson connect(Actor actor, @PathVariable String id, @RequestBody ChatRobotSent robot) {
        return ChatGroupsApi.json(
                groups.connect(actor, ChatGroupId.of(id), Sent.text(robot.address()), Sent.text(robot.secret())));
    }

    /** From now on the keeper posts by hand. */
    @PostMapping("/removal")
    @Allow(ChannelsAccess.EDIT)
    ChatGroupJson disconnect(Actor actor, @PathVariable String id) {
        return ChatGroupJson.of(groups.disconnect(actor, ChatGroupId.of(id)));
    }

    /** Sends a message that says that it is a test, at once. */
    @PostMapping("/test")
    @Allow(ChannelsAccess.EDIT)
    ResponseEntity<Void> test(Actor actor, @PathVariable String id) {
        return Answers.done(trials.test(actor, ChatGroupId.of(id)));
    }
}
