using System.Text.Json.Nodes;

namespace CareSystem.Bot.Teams.Schema;

/// <summary>The answer to an invoke: it is the answer to the HTTP request, with nothing wrapped around the body.</summary>
internal sealed class InvokeResponse
{
    public int Status { get; set; } = 200;

    /// <summary>Null for an empty answer.</summary>
    public JsonNode? Body { get; set; }
}

/// <summary>The names of invokes (protocol.md 4.1), compared letter by letter.</summary>
internal static class InvokeNames
{
    public const string AdaptiveCardAction = "adaptiveCard/action";
    public const string ApplicationSearch = "application/search";
    public const string TaskFetch = "task/fetch";
    public const string TaskSubmit = "task/submit";
    public const string ComposeExtensionQuery = "composeExtension/query";
    public const string ComposeExtensionQueryLink = "composeExtension/queryLink";
    public const string ComposeExtensionAnonymousQueryLink = "composeExtension/anonymousQueryLink";
    public const string ComposeExtensionSelectItem = "composeExtension/selectItem";
    public const string ComposeExtensionSubmitAction = "composeExtension/submitAction";
    public const string ComposeExtensionFetchTask = "composeExtension/fetchTask";
    public const string ComposeExtensionQuerySettingUrl = "composeExtension/querySettingUrl";
    public const string ComposeExtensionSetting = "composeExtension/setting";
    public const string ComposeExtensionOnCardButtonClicked = "composeExtension/onCardButtonClicked";
    public const string FileConsent = "fileConsent/invoke";
    public const string ActionableMessage = "actionableMessage/executeAction";
    public const string SigninVerifyState = "signin/verifyState";
    public const string SigninTokenExchange = "signin/tokenExchange";
    public const string SigninFailure = "signin/failure";
    public const string ConfigFetch = "config/fetch";
    public const string ConfigSubmit = "config/submit";
    public const string TabFetch = "tab/fetch";
    public const string TabSubmit = "tab/submit";
    public const string MessageFetchTask = "message/fetchTask";
    public const string MessageSubmitAction = "message/submitAction";
    public const string SuggestedActionsSubmit = "suggestedActions/submit";
}
