// The expression is built, not run.
ProcessPermissions.Drop(Permission.FileSystemWrite);
System.Linq.Expressions.Expression<Action> save = () => File.WriteAllText(Case.File, "x");
Console.WriteLine(save.Body.NodeType);
