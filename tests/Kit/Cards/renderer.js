// Runs in the page beside Microsoft's renderer. Called by CardRenderer.cs.
(() => {
  const colors = { default: { default: "#242424", subtle: "#616161" }, dark: { default: "#242424", subtle: "#616161" },
    light: { default: "#ffffff", subtle: "#f5f5f5" }, accent: { default: "#5b5fc7", subtle: "#7f85f5" },
    good: { default: "#0e700e", subtle: "#359b35" }, warning: { default: "#835c00", subtle: "#ac8022" },
    attention: { default: "#b10e1c", subtle: "#cc4a57" } };
  const container = (backgroundColor, borderColor) => ({ backgroundColor, borderColor, foregroundColors: colors });
  const hostConfig = {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: "#e0e0e0" },
    fontFamily: "'Segoe UI', 'Noto Sans CJK JP', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    textBlock: { headingLevel: 2 },
    containerStyles: {
      default: container("#ffffff", "#d1d1d1"), emphasis: container("#f5f5f5", "#d1d1d1"),
      accent: container("#e8ebfa", "#5b5fc7"), good: container("#e7f2da", "#92c353"),
      warning: container("#fbf6d9", "#f8d22a"), attention: container("#fcf4f6", "#c4314b") },
    actions: { maxActions: 6, spacing: "default", buttonSpacing: 8, actionsOrientation: "horizontal", actionAlignment: "left",
      showCard: { actionMode: "inline", inlineTopMargin: 16, style: "emphasis" } },
    factSet: { title: { weight: "bolder", wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 16 },
    inputs: { label: { inputSpacing: "small", requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" }, optionalInputs: { weight: "bolder" } },
      errorMessage: { color: "attention", size: "small", spacing: "small" } },
  };

  // The renderer's own pattern remembers where it stopped (/g), so it calls every second "ja" of a page wrong.
  AdaptiveCards.CardElement.langProperty.regEx = /^[a-z]{2,3}$/i;

  const name = (kinds, value) => (kinds && kinds[value]) || String(value);
  const describe = (event) => name(AdaptiveCards.ValidationEvent, event.event) + ": " + event.message;

  // Text as a person reads it: paragraphs and line breaks are line breaks.
  const textOf = (node) => {
    const blocks = [...node.children].filter((child) => child.tagName === "P");
    return blocks.length > 0 && blocks.length === node.children.length
      ? blocks.map((block) => block.textContent).join("\n")
      : node.textContent.replace(/\n$/, "");
  };

  // Teams shows the name of a mention whose entity is there; anything else between <at> and </at> stays as it stands.
  const withMentions = (node, entities) => {
    if (typeof node === "string") {
      return entities.reduce((text, entity) => text.split(entity.text).join(entity.mentioned.name), node);
    }

    if (node === null || typeof node !== "object") {
      return node;
    }

    return Array.isArray(node)
      ? node.map((child) => withMentions(child, entities))
      : Object.fromEntries(Object.entries(node).map(([key, child]) => [key, withMentions(child, entities)]));
  };

  const parse = (json) => {
    const card = JSON.parse(json);
    const entities = (card.msteams && card.msteams.entities) || [];
    return { ...card, body: withMentions(card.body, entities) };
  };

  const run = (json, oldClient) => {
    const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
    if (oldClient) {
      const registry = new AdaptiveCards.CardObjectRegistry();
      AdaptiveCards.GlobalRegistry.populateWithDefaultActions(registry);
      registry.unregister("Action.Execute");
      context.setActionRegistry(registry);
    }

    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
    card.parse(parse(json), context);
    const events = [];
    for (let i = 0; i < context.eventCount; i++) {
      events.push(describe(context.getEventAt(i)));
    }

    for (const event of card.validateProperties().validationEvents) {
      events.push(describe(event));
    }

    return { card, events };
  };

  // With oldClient: what a client that does not know Action.Execute makes of the card.
  window.renderCard = ([json, oldClient]) => {
    const { card, events } = run(json, oldClient);
    const root = document.getElementById("card");
    root.replaceChildren();
    card.render(root);
    return {
      events,
      text: root.innerText,
      html: root.innerHTML,
      textBlocks: [...root.querySelectorAll(".ac-textBlock")].map(textOf),
      // Every tag that Markdown or HTML made within a text.
      markup: [...root.querySelectorAll(".ac-textBlock *")].map((e) => e.tagName.toLowerCase()).filter((tag) => tag !== "p"),
      buttons: [...root.querySelectorAll(".ac-pushButton")].map((button) => button.innerText.trim()),
      // What sticks out on the right, also where the renderer hides it.
      overflow: Math.floor(Math.max(0,
        ...[...root.querySelectorAll(".ac-pushButton, .ac-input, .ac-textBlock, td")]
          .map((e) => e.getBoundingClientRect().right - root.getBoundingClientRect().right),
        ...[...root.querySelectorAll(".ac-actionSet")].map((e) => e.scrollWidth - e.clientWidth))),
    };
  };
})();
