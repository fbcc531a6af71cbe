namespace NemoMcp.Core.Routing;

/// <summary>What people put around a request without changing it.</summary>
internal static class Politeness
{
    public const string English =
        "please|pls|plz|kindly|hey|hi|hello|ok|okay|alright|great|perfect|nice|good|thanks|thank you|thanks a lot|thank you very much|" +
        "can you|could you|would you|will you|can i|could i|may i|can we|can|could|i want to|i want|i'd like to|i'd like|i would like to|i would like|" +
        "i need to|i need|let's|let us|let me|just|now|right now|then|so|and|for me|to me|me|us|go ahead|for us|nemo|quickly|already";

    public const string Chinese =
        "请问|请你|请您|请|麻烦你|麻烦您|麻烦|帮我|帮忙|帮|给我|能不能|可不可以|可以|能否|能|好的|好|谢谢你|谢谢您|谢谢|多谢|我想要|我想|我要|想要|想|要|" +
        "现在|马上|立刻|直接|一下|一下子|吧|吗|呢|啊|哦|了|下|那|那么|就|先|我|你|您|嗯|嗨|你好|您好|的";
}
