extension CommandTable.Group {
  /// The heading in Chinese.
  var chinese: String {
    switch self {
    case .course: "课程"
    case .run: "程序"
    case .look: "观察"
    case .compare: "比较"
    case .tutor: "其他"
    }
  }
}

extension CommandTable.Entry.Name {
  /// What the command does, and the rest of its help page, in Chinese.
  var chinese: (summary: String, details: String) {
    switch self {
    case .lessons, .lesson, .next, .prev, .where, .hint, .solution, .again, .skip, .restart,
      .answer, .check, .test, .progress, .notes, .lang:
      chineseOfCourse
    case .list, .step, .back, .goto, .until, .run, .reset, .set, .edit, .adopt, .undo: chineseOfRun
    case .vars, .show, .why, .watch, .unwatch, .diff, .drop: chineseOfLook
    case .role, .pressure, .correlate, .collapse, .gradcheck, .story, .plot, .heat, .network,
      .landscape:
      chineseOfNetwork
    case .race, .sweep, .cliff, .recode, .load, .save, .export, .transcript, .help, .quit:
      chineseOfRest
    }
  }

  private var chineseOfCourse: (summary: String, details: String) {
    switch self {
    case .lessons: ("列出全部课程", "显示每一课，以及你学到了哪里。")
    case .lesson:
      (
        "打开一课，接着上次的地方",
        "N 是课的编号，或它的短名。后面可以加点和步的编号：5.7 是第 5 课的第 7 步，.7 是现在这一课的第 7 步。"
      )
    case .next:
      ("去下一步", "没答的问题先留着，可以用 prev 回来。在没有提问的地方，按空回车也是一样。")
    case .prev: ("回到上一步", "什么都不会丢：答过的仍算答过。")
    case .where: ("重新显示这一步", "同时说明程序停在哪里。")
    case .hint: ("给下一条提示", "提示依次是：看哪里，什么想法，公式，数字。")
    case .solution: ("给出这一步的解答", "解答带着理由。这一步从此算看过，不算答对。")
    case .again:
      (
        "换一组数，再问这一题",
        "程序换上别的数，或走到别的地方，同一个问题再问一遍；可以重复任意多次。提示照样能用。"
          + "离开这一步时，程序恢复原样。有的题只有一组数。"
      )
    case .skip: ("跳过这一步", "去下一步，并把这一步记作跳过。")
    case .restart: ("从头开始这一课", "回到第一步，程序回到开头，你的设置都去掉。答过的仍记着。")
    case .answer:
      (
        "用表达式作答",
        "在提问处，单独一个数、符号、词或选项就当作答案；表达式前面要写 answer，可简写为 a。"
          + "它看到的是提问那个时刻的变量。舍入到几位由你定。"
      )
    case .check:
      (
        "检查你写的程序",
        "用在要你写程序的步骤。程序从头到尾跑一遍，数字与要求的程序逐个比较；变量名由你取，"
          + "次序也由你定，只要算出来的一样。不一样时，指出第一处。带上文件名，就先把那个文件读进来。"
      )
    case .test:
      (
        "测一测这一课",
        "最多五道题，能换数的都换了数。每题只答一次，没有提示。全对则整课算完成，只有要写的程序除外；否则列出要读哪几步。"
          + "next、prev 或 where 离开测验，你和程序都回到原处；测验中新建的变量不保留。"
      )
    case .notes:
      (
        "显示你自己的数",
        "列出你在这一课答对的题：你的答案和算出来的值；还有你自己的变量和改过的设置。"
          + "带上文件名，就把所有课的笔记写成 Markdown；已有的文件不会被覆盖。"
      )
    case .progress: ("显示学了多少", "每输入一行，进度就保存一次。")
    case .lang:
      ("选课程的语言", "步骤留在原处，数字也不变。还没有译出的课用英文显示。单独输入时显示现在用哪种。")
    default: preconditionFailure("\(self) is no command of the course.")
    }
  }

  private var chineseOfRun: (summary: String, details: String) {
    switch self {
    case .list:
      (
        "显示程序，箭头指着下一行",
        "箭头 -> 指着接下来要执行的一行。程序比屏幕长、又已经开始运行时，只显示箭头附近。"
          + "list all 显示全部，list 20 显示第 20 行附近，list 20-30 显示这几行。"
      )
    case .step:
      (
        "往下走",
        "op 走到下一条赋值或打印的语句之后，row 走到这一行数据的末尾，epoch 走完整整一遍。N 表示重复几次。"
      )
    case .back:
      ("退回去", "单独输入时撤回这一步里最近一次移动；没有可撤的，就退一条语句。带上 op、row、epoch 则退到那样的一步会停的地方。")
    case .goto:
      (
        "跳到某处",
        "e12 是走完 12 遍之处；e12 r3 是第 12 遍里走完 3 行数据之处；e0 是第 1 遍之前。"
          + "start、end、line 14、e2 r3 line 14 和 e2 r3 before weights 也可以。"
      )
    case .until: ("一直走到某个条件成立", "停在第一条使表达式为真的语句之后。若始终不成立，程序留在原处。")
    case .run: ("走到结尾", "显示一路上打印的最后几行。Ctrl-C 停下，程序留在原处。")
    case .reset: ("回到程序开头", "你的设置仍在；用 undo 撤回它们。")
    case .set:
      ("改一个设置", "可以改程序在循环之外赋值的变量。程序用新的值重放到原来的位置，并列出那里变了什么。单独输入时列出可以改什么。")
    case .edit:
      (
        "在编辑器里改程序",
        "用 VISUAL 或 EDITOR 指定的编辑器打开程序。退出编辑器后，程序回到新程序里的同一处，若那里还在。"
          + "解析不了的文字会留到下一次 edit。undo 恢复原来的程序。"
      )
    case .adopt:
      (
        "用你自己的值继续",
        "你在提示符后赋的值归你自己，程序看不到。adopt 把它交给程序，从此处起用："
          + "或是所有遮住程序变量的，或是你点名的几个。undo 撤回。"
      )
    case .undo: ("撤回最近的 set、edit 或 adopt", "再输入一次，撤回更早的一次。")
    default: preconditionFailure("\(self) is no command of the run.")
    }
  }

  private var chineseOfLook: (summary: String, details: String) {
    switch self {
    case .vars: ("显示全部变量", "程序的变量和你自己的变量。你在提示符后赋值的名字归你，会遮住程序里的同名变量，但不改变它。")
    case .show: ("显示一个变量、它的形状和类型", "只输入名字，就只显示它的值。")
    case .why:
      (
        "解释程序里的一个数从何而来",
        "找到写下它的那条语句，先用名字、再用数字写出公式，一屏放得下的话，再对其中的每个数做一遍。"
          + "deep 一直追到输入和先前保留下来的权重。"
      )
    case .watch: ("每走一步都显示一个表达式", "单独输入时显示现在盯着什么。unwatch 结束。")
    case .unwatch: ("不再显示一个表达式，或全部", "单独输入时，watch 开始的全部结束。")
    case .diff: ("比较程序的两处", "显示不同的变量。只给一处时，与程序现在停的地方比较。写法同 goto。")
    case .drop: ("去掉你自己的一个变量", "程序若有同名变量，就又看得见了。")
    default: preconditionFailure("\(self) is no command that looks.")
    }
  }

  private var chineseOfNetwork: (summary: String, details: String) {
    switch self {
    case .role:
      (
        "说明名字的含义",
        "各种报告要知道哪个名字是输入、目标、权重等等。单独输入时列出已知的，以及没有把握的。"
          + "角色有 inputs、targets、input、target、weights、biases、layers、prediction、error、deltas、rate；"
          + "none 去掉一个名字的角色。每层各有名字时，按顺序一起写。undo 撤回。"
      )
    case .pressure:
      (
        "显示每一行对权重的推力",
        "把经验规则（目标为 1 时，亮着的输入记 +；目标为 0 时记 -）和用此刻的权重算出的推力并排，"
          + "并解释两者在哪里不一致。深度网络显示最后一层的权重，它的输入是隐藏层。"
          + "有几个输出时，OUTPUT 从 1 数起。"
      )
    case .correlate:
      (
        "显示什么与目标相关",
        "用此刻的权重，在全部行上算每个输入、每个隐藏节点和输出与目标的相关：1 表示同升同降，-1 表示相反，"
          + "0 表示无关。每行都一样的没有相关。有几个输出时，OUTPUT 从 1 数起。"
      )
    case .collapse:
      (
        "把几组权重乘成一组",
        "显示与直的叠法等效的一组权重，以及预测有多少位相同。中间有弯（如 relu）时，显示这一组在每行上差多少；"
          + "还有任何直的网络最多能做到多好。"
      )
    case .gradcheck:
      (
        "动一动每个权重，量它的斜率",
        "把每个权重略微调高、调低，看平方误差怎样变，再与反向传播给出的并排，一行或全部行都可以。比值附有解释。"
      )
    case .story:
      ("说明每个隐藏节点做什么", "每个隐藏节点在哪些行上开着、有多强，哪些在每一行上都关着、从何时起，输出怎样由它们组成。")
    case .plot:
      (
        "画出数在整个过程中的变化",
        "把程序从头到尾走完一次，每遍之后算一个或几个表达式；over rows 和 over steps 改为每行数据或每步之后。"
          + "不论程序停在哪里，画的都是全程，^ 标出停的地方。末尾加 log，等高就是等倍数。"
          + "最后加 --svg FILE，另写一份给浏览器和文档用。"
      )
    case .heat:
      (
        "按正负和大小显示一张数表",
        "矩阵或向量的每个数前面有一到三个符号，表示大小；星号标出上一步动了的：最近的一行数据，"
          + "没有行的程序则是最近的一遍。任何表达式都可以。"
      )
    case .network:
      (
        "画出网络和它的权重",
        "显示节点在当前行上的值，每个权重写在线的末端。实线是大于 0 的权重，虚线小于 0；星号标出上一步动了的。"
          + "屏幕放不下的网络改用表格。"
      )
    case .landscape:
      (
        "画出误差随两个权重的变化",
        "其余权重保持程序停处的值，在两个权重的网格上算全部行的误差，画出等高线。"
          + "上面是整个过程走的路，每遍一点：S 是起点，@ 是程序停处，x 是网格的最低点。"
      )
    default: preconditionFailure("\(self) is no report.")
    }
  }

  private var chineseOfRest: (summary: String, details: String) {
    switch self {
    case .race:
      (
        "几种训练方式并排比较",
        "都从程序的数据和起始权重开始。A 和 B 是 sgd（每行更新一次）、full（每遍按平均更新一次）、batch N，"
          + "或 alpha=0.1 这样的设置；用逗号可以合用：full,alpha=0.5。GOAL 是 error < 0.01 或 40 epochs；"
          + "不写时是 1000 遍之内误差低于 0.001。程序本身留在原处。"
      )
    case .sweep:
      (
        "给一个设置几个值，看哪些学得会",
        "最后一遍的误差低于 0.01 就算学会。NAME 是 alpha、hidden、seed，或 set 接受的任何名字；"
          + "0..99 表示 0 到 99 的所有整数。后面写 seeds 100，每个值用种子 0 到 99 各试一次；"
          + "epochs 1000 训练得更久。Ctrl-C 停下，已做完的保留。"
      )
    case .cliff:
      (
        "找出还能收敛的最大学习率",
        "从程序的起始权重试不同的学习率，每次把区间减半，直到三位数字确定。没有隐藏层的网络，"
          + "旁边给出理论值：2 除以最陡的曲率。单独输入时用程序自己的批。"
      )
    case .recode:
      (
        "同一个规律换一种数字写法再训练",
        "inputs*10 把所有输入乘以 10，起始的权重相应除以 10，并给出使过程不变的学习率。swap 对调两个目标值。"
          + "dimmers 把两种输入变成亮度 0.2 和 0.9。程序本身保留原来的数据。"
      )
    case .load:
      (
        "打开你自己的程序或数据",
        "程序可以像课里的那样走、看、解释；lesson N 回到课程，接着上次的地方。"
          + "表格（FILE.csv，第一行是列名）代替程序的数据：--target 指定要预测的列，--columns 指定用来学习的列，"
          + "不写就用其余全部。load default 恢复程序自己的数据。"
      )
    case .save:
      (
        "把程序写进文件",
        "你的设置和 adopt 的值都写进去。Python 加 NumPy 运行它得到同样的数，tutor run 也一样。"
          + "已有的文件不会被改动。"
      )
    case .export:
      (
        "把网络和训练写成 Python",
        "文件里有数据、第 1 遍之前的权重，以及与程序相同的训练；Python 运行它得到同样的数，最后几位除外。"
          + "程序本身用 save 写。已有的文件不会被改动。"
      )
    case .transcript:
      ("记下输入和显示的内容", "文件是 Markdown，从这次打开开始。太长的输出会截短。已有的文件不会被改动。")
    case .help: ("显示全部命令，或详细介绍一个", "命令可以缩短，只要不会混淆：st row、wh、sol。前面加冒号表示一定是命令：:list。")
    case .quit: ("离开，下次从这里继续", "在空行上按 Ctrl-D 也一样。")
    default: preconditionFailure("\(self) is told elsewhere.")
    }
  }
}
