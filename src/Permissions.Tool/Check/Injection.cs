// Writes the targets file that brings the analyzer into somebody else's build, without a change to their files.
using System;
using System.IO;
using Permissions.Reachability;

namespace Permissions.Tool.Check;

internal static class Injection
{
    public static string Write(string folder, PermissionSet assumed)
    {
        var analyzers = Path.Combine(AppContext.BaseDirectory, "analyzer");
        if (!File.Exists(Path.Combine(analyzers, "Permissions.Analyzers.dll")))
            throw new CannotRunException(
                $"the tool is incomplete: there is no Permissions.Analyzers.dll in {analyzers}. Install it again.");
        // Newer than any output: the compiler runs again, and logs, even when nothing changed.
        var stamp = Path.Combine(folder, "stamp");
        File.WriteAllText(stamp, "");
        // PERM3000 is hidden by default, and has to reach the log here. PERM3001 is not a finding, and PERM3002 is part of the score.
        var config = Path.Combine(folder, "check.globalconfig");
        File.WriteAllText(config,
            "is_global = true\nglobal_level = 9999\ndotnet_diagnostic.PERM3000.severity = suggestion\ndotnet_diagnostic.PERM3001.severity "
                + "= none\ndotnet_diagnostic.PERM3002.severity = none\n");
        var targets = Path.Combine(folder, "inject.targets");
        File.WriteAllText(targets, $"""
            <Project>
              <PropertyGroup Condition="'$(MSBuildProjectExtension)' == '.csproj'">
                <PermissionsAssumeDrop>{assumed.ToString().Replace(", ", ",")}</PermissionsAssumeDrop>
                <PermissionsLogName>$(MSBuildProjectName)@$(TargetFramework)-$([System.Guid]::NewGuid().ToString('N'))</PermissionsLogName>
                <ErrorLog>{folder}/$(PermissionsLogName).sarif,version=2.1</ErrorLog>
                <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
                <RunAnalyzers>true</RunAnalyzers>
                <RunAnalyzersDuringBuild>true</RunAnalyzersDuringBuild>
                <InterceptorsNamespaces>$(InterceptorsNamespaces);Permissions.Generated</InterceptorsNamespaces>
                <PermissionsAnalysis>true</PermissionsAnalysis>
              </PropertyGroup>
              <ItemGroup Condition="'$(MSBuildProjectExtension)' == '.csproj'">
                <CompilerVisibleProperty Include="PermissionsAnalysis" />
                <CompilerVisibleProperty Include="PermissionsAssumeDrop" />
                <CompilerVisibleProperty Include="PermissionsDroppedAtRuntime" />
                <EditorConfigFiles Include="{config}" />
                <CustomAdditionalCompileInputs Include="{stamp}" />
              </ItemGroup>
              <PropertyGroup>
                <PermissionsTool>{typeof(Injection).Assembly.Location}</PermissionsTool>
              </PropertyGroup>
              <Import Project="{analyzers}/Permissions.References.targets" />
              <Target Name="PermissionsInject" BeforeTargets="CoreCompile" Condition="'$(MSBuildProjectExtension)' == '.csproj'">
                <ItemGroup>
                  <PermissionsProjectReference Include="$(AssemblyName)" />
                  <PermissionsProjectReference Include="@(ReferencePath->'%(Filename)')" Condition="'%(ReferencePath.ReferenceSourceTarget)' == 'ProjectReference'" />
                </ItemGroup>
                <WriteLinesToFile File="{folder}/$(PermissionsLogName).projects" Lines="@(PermissionsProjectReference)" Overwrite="true" />
                <ItemGroup>
                  <Analyzer Remove="@(Analyzer)" Condition="'%(Filename)' == 'Permissions.Analyzers' or '%(Filename)' == 'Permissions.Reachability' or '%(Filename)' == 'Permissions.Analyzers.CodeFixes'" />
                  <Analyzer Include="{analyzers}/*.dll" />
                  <PermissionsFile Include="$(MSBuildProjectDirectory)/permissions.*.txt" />
                  <PermissionsFile Include="$(MSBuildProjectDirectory)/permissions.json" Condition="Exists('$(MSBuildProjectDirectory)/permissions.json')" />
                  <AdditionalFiles Include="@(PermissionsFile)" Exclude="@(AdditionalFiles)" />
                </ItemGroup>
              </Target>
            </Project>
            """);
        return targets;
    }
}
