using CareSystem.Bot.Delivery;
using CareSystem.Bot.Shared;
using CareSystem.Tests.Delivery.Faults;
using CsCheck;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CareSystem.Tests.Delivery;

/// <summary>What the copies of the service send to one conversation, through its lane and past it, against the limits of Teams.</summary>
public sealed class SendLimitsTests
{
    private const string Lane = "c1";

    private static readonly DateTimeOffset Start = new(2026, 6, 1, 1, 0, 0, TimeSpan.Zero);

    /// <summary>After a pause one of the copies answers somebody, or whoever holds the lane sends a promised message; the way takes its time.</summary>
    private static readonly Gen<(int Pause, int Copy, bool IsPromised, int Way)[]> Traffic = Gen.Select(
        Gen.Frequency((8, Gen.Const(0)), (4, Gen.Int[1, 400]), (1, Gen.Int[1000, 40_000])), Gen.Int[0, 3], Gen.Bool, Gen.Int[0, 1500]).Array[1, 400];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void However_many_copies_answer_and_deliver_no_limit_of_the_conversation_is_broken(int copies) => Traffic.Sample(
        traffic =>
        {
            FakeTimeProvider time = new(Start);
            SendLimits limits = new(Options.Create(new DeliveryOptions { Copies = copies }));
            var answers = Enumerable.Range(0, copies).Select(_ => new AnswerWindows(limits, time)).ToArray();
            var lane = SendWindow.Empty(limits.OfLane);
            var isLaneBusy = false;
            PriorityQueue<Action, DateTimeOffset> ends = new();
            List<(string Thread, TimeSpan At)> arrived = [];
            Random chance = new(traffic.Length);
            foreach (var (pause, copy, isPromised, way) in traffic)
            {
                Advance(TimeSpan.FromMilliseconds(pause));
                var window = answers[copy % copies];
                if (!isPromised && window.Begin(Lane) <= TimeSpan.Zero)
                {
                    Goes(way, () => window.End(Lane));
                }
                else if (isPromised && !isLaneBusy && lane.Next(time.GetUtcNow()) <= time.GetUtcNow())
                {
                    isLaneBusy = true;
                    lane.Record(time.GetUtcNow());
                    Goes(way, () =>
                    {
                        isLaneBusy = false;
                        lane.Answered(time.GetUtcNow());
                    });
                }
            }

            Assert.NotEmpty(arrived);
            _ = LimitsRecount.OfThreads(arrived);

            // It arrives somewhere between being sent and being answered.
            void Goes(int way, Action end)
            {
                var now = time.GetUtcNow();
                arrived.Add((Lane, now - Start + TimeSpan.FromMilliseconds(chance.Next(way + 1))));
                ends.Enqueue(end, now.AddMilliseconds(way));
            }

            void Advance(TimeSpan by)
            {
                var until = time.GetUtcNow() + by;
                while (ends.TryPeek(out var end, out var at) && at <= until)
                {
                    ends.Dequeue();
                    time.SetUtcNow(at);
                    end();
                }

                time.SetUtcNow(until);
            }
        },
        iter: 500,
        print: static traffic => $"{traffic.Length} steps");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_the_copies_may_send_together_is_what_the_channel_takes_and_nobody_is_left_with_nothing(int copies)
    {
        SendLimits limits = new(Options.Create(new DeliveryOptions { Copies = copies }));

        Assert.InRange(limits.PerSecond * copies, 50 - copies + 1, 50);
        Assert.All(limits.OfLane.Zip(limits.OfAnswers, SendLimits.OfTeams), each =>
        {
            Assert.InRange(each.First.Count, SendLimits.OfOneRow, each.Third.Count);
            Assert.InRange(each.Second.Count, 1, each.Third.Count);
            Assert.Equal(each.Third.Count, each.First.Count + (copies * each.Second.Count));
        });
    }

    [Fact]
    public void No_row_takes_more_than_every_limit_leaves_to_a_lane()
    {
        Recipient[] all = [new Recipient.Person(new PersonId("p")), new Recipient.Conversation(new ConversationId("c")), new Recipient.Service("s", "f")];

        Assert.Equal(typeof(Recipient).GetNestedTypes(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public).Length, all.Length);
        Assert.Equal(SendLimits.OfOneRow, all.Max(static to => RowSender.MostSends(to, isUpdate: true)));
    }

    [Theory]
    [InlineData(0, 50, 100, false)]
    [InlineData(1, 50, 100, true)]
    [InlineData(4, 50, 100, true)]
    [InlineData(5, 50, 100, false)]
    [InlineData(4, 3, 100, false)]
    [InlineData(2, 50, 4, false)]
    [InlineData(2, 50, 5, true)]
    public void The_settings_are_taken_where_each_copy_is_left_something(int copies, int perSecond, int perConversation, bool isTaken)
    {
        DeliveryOptions options = new() { Copies = copies, TenantPerSecond = perSecond };
        options.PerConversation.Add(new DeliveryOptions.Limit { Count = perConversation, Span = TimeSpan.FromSeconds(1) });

        Assert.Equal(isTaken, new DeliveryOptionsValidator().Validate(null, options).Succeeded);
    }
}
