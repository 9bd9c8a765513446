// The loop is left before it drops.
foreach (var number in new[] { 1, 2 })
{
    if (number == 1)
        break;
    ProcessPermissions.Drop(Permission.FileSystemWrite);
}
Store.Print();
