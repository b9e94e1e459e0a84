@description('Name of the bot resource: 4 to 42 letters, digits and hyphens.')
@minLength(4)
@maxLength(42)
param name string

@description('Name shown in the Azure portal.')
param displayName string

@description('Address to which Teams messages are sent.')
param endpoint string

@description('How the bot proves who it is.')
@allowed(['SingleTenant', 'UserAssignedMSI'])
param appType string

@description('App id of the bot.')
param appId string

@description('Tenant of the app registration or identity.')
param tenantId string

@description('Resource id of the identity when the identity is the bot; empty otherwise.')
param identityId string

// The registration is a global resource; it holds no data of the forums.
resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: displayName
    endpoint: endpoint
    msaAppType: appType
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppMSIResourceId: empty(identityId) ? null : identityId
    disableLocalAuth: true
    isStreamingSupported: false
    publicNetworkAccess: 'Enabled'
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      acceptedTerms: true
      enableCalling: false
      deploymentEnvironment: 'CommercialDeployment'
    }
  }
}
