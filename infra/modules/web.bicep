import { appSettings } from 'types.bicep'

@description('Name of the App Service plan.')
param planName string

@description('Name of the web app; its address is made of it.')
param name string

@description('Azure region.')
param location string

@description('Size of one instance. Free and shared sizes are left out: they fall asleep, and reminders with them.')
@allowed(['B1', 'B2', 'P0v3', 'P1v3'])
param sku string

@description('Instances at work. Any number may run at once.')
@minValue(1)
@maxValue(10)
param instanceCount int

@description('Resource id of the identity the service runs as.')
param identityId string

@description('Environment variables of the service.')
param settings appSettings

@description('Send the platform logs to a workspace.')
param monitored bool

@description('The Log Analytics workspace for the platform logs.')
param workspaceId string

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  kind: 'linux'
  sku: {
    name: sku
    capacity: instanceCount
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      alwaysOn: true
      healthCheckPath: '/healthz'
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      remoteDebuggingEnabled: false
      webSocketsEnabled: false
    }
  }
}

resource environmentVariables 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: site
  name: 'appsettings'
  properties: settings
}

// Deployments sign in with an Entra identity; user name and password are refused.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: site
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noDeploymentPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: site
  name: 'scm'
  properties: {
    allow: false
  }
}

resource platformLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (monitored) {
  scope: site
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      for category in ['AppServiceConsoleLogs', 'AppServiceHTTPLogs', 'AppServicePlatformLogs']: {
        category: category
        enabled: true
      }
    ]
  }
}

@description('Host name of the service.')
output hostName string = site.properties.defaultHostName
